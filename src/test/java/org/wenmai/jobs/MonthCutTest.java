package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** Tables that are cut by month hold the same rows, for every command that reads them. */
class MonthCutTest {
    @TempDir
    static Path folder;

    private static Path firstCut;

    @BeforeAll
    static void aRunThatIsCutAndOneThatIsNot() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        String[] dates = {"date: 2024-01-31\n", "date: 2024-02-01\n", "", "date: 2023-12-05\n", "date: 2024-02-29\n"};
        for (int i = 0; i < dates.length; i++) {
            Files.writeString(
                    input.resolve("第%d篇.md".formatted(i)),
                    "---\ntitle: 第%d天\nsource: 海边晚报\n%s---\n\n大模型在第%d天发布，工程师和投资人都说惊艳。\n\n".formatted(i, dates[i], i)
                            + "海港的机器人搬了箱子。".repeat(i + 1)
                            + "\n");
        }
        analyse("whole", "auto");
        analyse("cut", "always");
        firstCut = Cli.latest(folder.resolve("cut"));
    }

    private static void analyse(String output, String byMonth, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "analyse",
                "--input",
                folder.resolve("input").toString(),
                "--output",
                folder.resolve(output).toString(),
                "--quiet",
                "--set",
                "network.min_joint=1",
                "--set",
                "output.by_month=" + byMonth));
        arguments.addAll(List.of(more));
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
    }

    private static Cli.Result run(String output, String command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--output", folder.resolve(output).toString(), "--quiet"));
        arguments.addAll(List.of(more));
        Cli.Result result = Cli.run(arguments.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        return result;
    }

    private static void samePublished() throws IOException {
        Map<String, String> expected = Cli.promised(Cli.latest(folder.resolve("whole")));
        Map<String, String> found = Cli.promised(Cli.latest(folder.resolve("cut")));
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((file, text) -> assertEquals(text, found.get(file), file));
        run("cut", "verify");
    }

    private static Set<String> folders(String output, String table) throws IOException {
        try (Stream<Path> parts = Files.list(Cli.latest(folder.resolve(output)).resolve("parquet/" + table))) {
            return parts.filter(Files::isDirectory)
                    .map(part -> part.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aFolderForEachMonthAndTheSameBytesPublished() throws IOException {
        samePublished();
        for (String table : List.of("texts", "sentences", "tokens")) {
            assertEquals(
                    Set.of("month=2023-12", "month=2024-01", "month=2024-02", "month=undated"),
                    folders("cut", table),
                    table);
        }
        assertEquals(Set.of(), folders("cut", "terms"));
        assertEquals(Set.of(), folders("whole", "tokens"), "a small corpus is not worth it");
    }

    @Test
    void commandsReadThem() throws IOException {
        String[] arguments = {"大模型", "--csv"};
        assertEquals(
                run("whole", "concordance", arguments).out(),
                run("cut", "concordance", arguments).out());
        for (String output : List.of("whole", "cut")) {
            run(output, "cooccurrence");
            run(output, "dashboard");
        }
        samePublished();
        assertTrue(folders("cut", "tokens").contains("month=2024-02"), "tables taken over stay as they are cut");
    }

    @Test
    void aRunGoesOnFromOneThatIsCut() throws IOException {
        analyse("cut", "always", "--previous", firstCut.toString());
        samePublished();
        String manifest = Files.readString(Cli.latest(folder.resolve("cut")).resolve("run.json"));
        assertTrue(manifest.contains("\"unchanged_documents\" : 5"), manifest);
        assertTrue(folders("cut", "tokens").contains("month=2024-02"));
    }
}
