package org.wenmai.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wenmai.jobs.Commands;

/** Runs a command within the test's process, as a user would type it. */
public final class Cli {
    /** What a command said and how it ended. */
    public record Result(int status, String out, String err) {}

    private Cli() {}

    /** Runs it. */
    public static Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Commands.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Folder of the newest run. */
    public static Path latest(Path output) throws IOException {
        return output.resolve("runs")
                .resolve(Files.readString(output.resolve("LATEST")).strip());
    }

    /** The published files of a run whose bytes are promised, by their path in the run. */
    public static Map<String, String> promised(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("datapackage.json", Files.readString(run.resolve("datapackage.json")));
        for (String folder : new String[] {"csv", "network"}) {
            if (Files.notExists(run.resolve(folder))) {
                continue;
            }
            try (Stream<Path> listed = Files.list(run.resolve(folder))) {
                for (Path file : listed.toList()) {
                    files.put(folder + "/" + file.getFileName(), Files.readString(file));
                }
            }
        }
        return files;
    }
}
