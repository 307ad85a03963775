package org.wenmai.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries of the page are those that were published, each with its licence. */
class VendoredTest {
    private static final Path VENDOR = Path.of("src/main/resources/org/wenmai/dashboard/vendor");

    @Test
    void everyFileHasTheDigestOfItsRelease() throws Exception {
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(VENDOR.resolve("SHA256SUMS"))) {
            String name = line.substring(66);
            listed.add(name);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(VENDOR.resolve(name)));
            assertEquals(line.substring(0, 64), HexFormat.of().formatHex(digest), name);
        }
        assertEquals(files(), listed);
    }

    @Test
    void everyLibraryHasItsLicenceAndStandsInTheNotice() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        for (String name : files()) {
            if (name.endsWith(".js")) {
                String library = name.substring(0, name.indexOf(".min"));
                assertTrue(Files.exists(VENDOR.resolve(library + ".LICENSE")), library);
                assertTrue(notice.contains("vendor/" + library + ".LICENSE"), library);
            }
        }
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(VENDOR)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("SHA256SUMS"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
