package org.wenmai.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.wenmai.Wenmai;

/**
 * What the program is made of: tokens of another build may be other tokens, even where its version is the same. The fingerprint is a
 * digest of the check sums of all that the jar holds, models and dictionaries too, and of the Java release, whose tables of
 * characters are part of it.
 */
final class Build {
    private Build() {}

    /** Its fingerprint, or null where the program is no jar and no folder. */
    static String fingerprint() {
        CodeSource source = Wenmai.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("java " + Runtime.version().feature() + "\n").getBytes(StandardCharsets.UTF_8));
            for (String part : Files.isDirectory(program) ? filesOf(program) : entriesOf(program)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | UncheckedIOException | URISyntaxException | IllegalArgumentException unknown) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> entriesOf(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> "%s %d %d\n".formatted(entry.getName(), entry.getSize(), entry.getCrc()))
                    .sorted()
                    .toList();
        }
    }

    /** Classes that stand in a folder, while the program is worked on. */
    private static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "%s %d %s\n"
                            .formatted(
                                    folder.relativize(file),
                                    file.toFile().length(),
                                    file.toFile().lastModified()))
                    .sorted()
                    .toList();
        }
    }
}
