package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** The packed words of a run: commands read them, and do without them. */
class KeptWordsTest {
    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void aRun() throws IOException {
        output = folder.resolve("out");
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(input.resolve("a.md"), "---\nsource: 江北科技\n---\n\n灯塔公司发布了The新机器人，客户说价格惊艳。\n\n机器人的客户很多。\n");
        Files.writeString(
                input.resolve("b.md"), "---\nsource: 海边晚报\n---\n\n渔民说：“新机器人让人失望，AI不懂the天气。”\n\n客户要的机器人还没有来。\n");
        call("analyse", "--input", input.toString(), "--set", "network.min_joint=1");
    }

    /** Gives the CSV files of the run that the command has made. */
    private Map<String, String> call(String... command) throws IOException {
        String[] arguments = Stream.concat(Stream.of(command), Stream.of("--output", output.toString()))
                .toArray(String[]::new);
        Cli.Result result = Cli.run(arguments);
        assertEquals(0, result.status(), result.err());
        Map<String, String> csv = new TreeMap<>(Cli.promised(run()));
        csv.remove("datapackage.json");
        return csv;
    }

    private Path run() throws IOException {
        return Cli.latest(output);
    }

    private Cli.Result verify() {
        return Cli.run("verify", "--output", output.toString());
    }

    private void clearWords() throws IOException {
        try (Stream<Path> files = Files.list(run().resolve("words"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void singleCommandsHandThemOnAndGiveTheSameWithoutThem() throws IOException {
        assertTrue(verify().out().contains("ok      words\n"));
        Map<Object, String> with = new TreeMap<>();
        for (String command : List.of("frequencies", "cooccurrence", "sentiment")) {
            with.putAll(call(command));
            assertTrue(Files.exists(run().resolve("words")), command);
        }
        clearWords();
        Files.delete(run().resolve("words"));
        assertEquals(0, verify().status());
        Map<Object, String> without = new TreeMap<>();
        for (String command : List.of("frequencies", "cooccurrence", "sentiment")) {
            without.putAll(call(command));
            assertFalse(Files.exists(run().resolve("words")), command);
        }
        assertEquals(with, without);
    }

    @Test
    void whatIsLeftOfThemIsNotRead() throws IOException {
        clearWords();
        Cli.Result verified = verify();
        assertEquals(1, verified.status());
        assertTrue(verified.out().contains("words: 0 rows, run.json says 2"), verified.out());
        call("frequencies");
        assertFalse(Files.exists(run().resolve("words")));
    }
}
