package org.wenmai.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files whose content is fixed. {@code mvn verify -Dwenmai.update=true} writes them anew, for a diff to be read row by row. */
public final class Golden {
    private Golden() {}

    /** Compares, or writes where an update was asked for. */
    public static void check(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("wenmai.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
            return;
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                expected, actual, file + " differs; if that is meant, run with -Dwenmai.update=true and read the diff");
    }
}
