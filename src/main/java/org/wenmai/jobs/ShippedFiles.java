package org.wenmai.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that configuration names. {@code wenmai:NAME} is a file that ships with Wenmai: the one below {@code jobs/} of the
 * checkout that the launcher runs, so that edits count at once, else the copy in the jar. Any other name is a path.
 */
final class ShippedFiles {
    private static final String SCHEME = "wenmai:";

    private ShippedFiles() {}

    /**
     * The text of a file.
     *
     * @throws IOException with one line that says what is wrong
     */
    static String read(String name) throws IOException {
        byte[] bytes = bytes(name);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IOException("%s: not UTF-8; save it as UTF-8".formatted(name), notUtf8);
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws IOException with one line that says what is wrong
     */
    static byte[] bytes(String name) throws IOException {
        if (!name.startsWith(SCHEME)) {
            Path path = Path.of(name);
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new IOException("%s: no such file, or it cannot be read".formatted(name));
            }
            return Files.readAllBytes(path);
        }
        String shipped = name.substring(SCHEME.length());
        String home = System.getProperty("wenmai.home");
        if (home != null && Files.isReadable(Path.of(home, "jobs", shipped))) {
            return Files.readAllBytes(Path.of(home, "jobs", shipped));
        }
        try (InputStream in = ShippedFiles.class.getResourceAsStream("/org/wenmai/shipped/" + shipped)) {
            if (in == null) {
                throw new IOException("%s: no file of that name ships with Wenmai".formatted(name));
            }
            return in.readAllBytes();
        }
    }
}
