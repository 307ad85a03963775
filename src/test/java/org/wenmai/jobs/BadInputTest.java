package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.tables.CsvExport;
import org.wenmai.testkit.Cli;

/** Wrong calls and broken input: one clear line, the right status, the earlier run untouched, every record accounted for. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path input;
    private String output;

    @BeforeEach
    void aFolderWithOneGoodFile() throws IOException {
        input = Files.createDirectories(folder.resolve("输入 folder"));
        Files.writeString(input.resolve("好的.txt"), "一个标题\n\n2024-02-20\n\n今天的画面非常惊艳。我们并不担心。\n");
        output = folder.resolve("输出").toString();
    }

    private Cli.Result analyse(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("analyse", "--input", input.toString(), "--output", output, "--quiet"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                Files.readString(Cli.latest(Path.of(output)).resolve("csv/rejects.csv")),
                CsvExport.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            parser.forEach(row -> reasons.put(row.get("path") + "#" + row.get("entry"), row.get("reason")));
        }
        return reasons;
    }

    private JsonNode run() throws IOException {
        return new ObjectMapper()
                .readTree(Cli.latest(Path.of(output)).resolve("run.json").toFile());
    }

    private static void assertOneLine(Cli.Result result, int status, String... parts) {
        assertEquals(status, result.status(), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        for (String part : parts) {
            assertTrue(result.err().contains(part), result.err());
        }
    }

    @Test
    void everyBadFileIsOneRejectAndTheRunGoesOn() throws IOException {
        Files.writeString(input.resolve("empty.txt"), " \n\n");
        Files.write(input.resolve("binary.dat"), new byte[] {1, 0, 2, 0, 0, 5, 0, 0, 7});
        Files.write(
                input.resolve("undecodable.txt"),
                new byte[] {(byte) 0xC0, (byte) 0x80, (byte) 0xFF, 'a', (byte) 0xFF, '\n'});
        Files.writeString(input.resolve("broken.md"), "---\ntitle: \"不闭合\ndate: [\n---\n正文在此。\n");
        Files.writeString(input.resolve("blown.md"), "---\na: &a [[*a], *a]\n---\n正文在此。\n");
        Files.writeString(input.resolve("unclosed.md"), "+++\ntitle = 1\n");
        Files.writeString(input.resolve("lines.jsonl"), "{\"text\":\"第一条很好。\"}\n{oops\n{\"title\":\"没有正文\"}\n");
        Files.write(input.resolve("archive.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(input.resolve("table.csv"), "title,words\n题,文\n");
        Files.writeString(input.resolve("rows.csv"), "title,text\n题,这是一行。\n空,\n");
        Files.writeString(input.resolve("array.json"), "[{\"text\": \"一段。\"}]");
        Files.writeString(input.resolve("双份.txt"), Files.readString(input.resolve("好的.txt")));
        Files.writeString(input.resolve("large.txt"), "长".repeat(500));
        Cli.Result result = analyse("--set", "input.max_file_bytes=1000");
        assertEquals(0, result.status(), result.err());
        assertEquals(
                Map.ofEntries(
                        Map.entry("empty.txt#0", "empty"),
                        Map.entry("binary.dat#0", "binary"),
                        Map.entry("undecodable.txt#0", "undecodable"),
                        Map.entry("blown.md#0", "malformed"),
                        Map.entry("lines.jsonl#2", "malformed"),
                        Map.entry("lines.jsonl#3", "malformed"),
                        Map.entry("archive.zip#0", "empty"),
                        Map.entry("table.csv#0", "unsupported"),
                        Map.entry("rows.csv#2", "empty"),
                        Map.entry("large.txt#0", "too_large")),
                reasons());
        assertEquals(17, run().path("documents").path("read").asLong());
        assertEquals(7, run().path("documents").path("kept").asLong());
    }

    @Test
    void entriesThatContendAreSaidAndStandInTheManifest() throws IOException {
        Path first = Files.writeString(folder.resolve("first.tsv"), "画面\tconcept\n惊艳\tconcept\n");
        Path second = Files.writeString(folder.resolve("second.tsv"), "画面\twork\n");
        Path stop = Files.writeString(folder.resolve("stop.txt"), "惊艳\n");
        Cli.Result result = Cli.run(
                "analyse",
                "--input",
                input.toString(),
                "--output",
                output,
                "--set",
                "lexicons.terms=[%s, %s]".formatted(first, second),
                "--set",
                "lexicons.stop_terms=[%s]".formatted(stop));
        assertEquals(0, result.status(), result.err());
        List<String> expected = List.of(
                "%s:1: '画面' counts as 画面 (work), over %s:1, where it counts as 画面 (concept)".formatted(second, first),
                "'惊艳' is an entry of the term lexicon and a stop term: it is one word and no term");
        List<String> found = new ArrayList<>();
        run().path("lexicon_conflicts").forEach(conflict -> found.add(conflict.asText()));
        assertEquals(expected, found);
        JsonNode told = run().path("lexicon_conflicts");
        assertEquals(0, Cli.run("frequencies", "--output", output, "--quiet").status());
        assertEquals("frequencies", run().path("command").asText());
        assertEquals(told, run().path("lexicon_conflicts"));
        for (String conflict : expected) {
            assertTrue(result.out().contains(conflict) || result.err().contains(conflict), result.err());
        }
    }

    @Test
    void theSameTextOfTheSameSourceIsKeptOnce() throws IOException {
        Files.createDirectories(input.resolve("甲"));
        Files.writeString(input.resolve("甲/a.txt"), "同样的一段文字。");
        Files.writeString(input.resolve("甲/b.txt"), "同样的一段文字。\n");
        Files.createDirectories(input.resolve("乙"));
        Files.writeString(input.resolve("乙/c.txt"), "同样的一段文字。");
        analyse();
        assertEquals(Map.of("甲/b.txt#0", "duplicate"), reasons());
    }

    @Test
    void aSourceThatIsAStarIsNotTheCorpus() throws IOException {
        Files.writeString(input.resolve("star.jsonl"), "{\"text\":\"星号的一句话。\",\"source\":\"*\"}\n");
        assertEquals(0, analyse().status());
        String sources = Files.readString(Cli.latest(Path.of(output)).resolve("csv/sources.csv"));
        assertEquals(1, sources.lines().filter(line -> line.startsWith("*,2,")).count(), sources);
        assertEquals(1, sources.lines().filter(line -> line.startsWith("＊,1,")).count(), sources);
        assertEquals(0, Cli.run("verify", "--output", output).status());
    }

    @Test
    void aBlankFieldDoesNotHideAFilledOneAndADateThatIsNoneIsKept() throws IOException {
        Files.writeString(
                input.resolve("blank.jsonl"),
                "{\"text\":\" \",\"content\":\"内容在这里。\",\"source\":\"\",\"site\":\"某站\",\"date\":\"昨天\",\"author\":\"\\u200b\"}\n");
        assertEquals(0, analyse().status());
        assertEquals(Map.of(), reasons());
        Path csv = Cli.latest(Path.of(output)).resolve("csv");
        assertTrue(Files.readString(csv.resolve("documents.csv")).contains(",某站,field,"));
        assertTrue(Files.readString(csv.resolve("document_fields.csv")).contains(",date,昨天"));
        assertEquals(0, Cli.run("verify", "--output", output).status());
    }

    @Test
    void filesOfOnePathUnderTwoInputsAreToldApart() throws IOException {
        Path other = Files.createDirectories(folder.resolve("另一处"));
        for (Path place : List.of(input, other)) {
            Files.write(place.resolve("x.bin"), new byte[] {0, 1});
        }
        Cli.Result result = Cli.run(
                "analyse", "--input", other.toString(), "--input", input.toString(), "--output", output, "--quiet");
        assertEquals(0, result.status(), result.err());
        assertEquals(Map.of("输入 folder/x.bin#0", "binary", "另一处/x.bin#0", "binary"), reasons());
        assertEquals(0, Cli.run("verify", "--output", output).status());
    }

    @Test
    void brokenLinksAreUnreadableAndLinksInACircleAreEnteredOnce() throws IOException {
        Files.createSymbolicLink(input.resolve("broken.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(input.resolve("circle"), input);
        assertEquals(0, analyse().status());
        assertEquals(Map.of("broken.txt#0", "unreadable"), reasons());
        assertEquals(1, run().path("documents").path("kept").asLong());
    }

    @Test
    void readIsKeptPlusRejectedForGeneratedInput() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String text = "第%d篇。".formatted(i) + "文".repeat(random.nextInt(30));
            Files.write(
                    input.resolve("f" + i + (i % 3 == 0 ? ".jsonl" : ".txt")),
                    switch (i % 4) {
                        case 0 -> bytes;
                        case 1 -> text.getBytes(StandardCharsets.UTF_8);
                        case 2 -> ("---\n" + text).getBytes(StandardCharsets.UTF_8);
                        default -> ("{\"text\":\"" + text + "\"}\n" + text).getBytes(StandardCharsets.UTF_8);
                    });
        }
        analyse();
        JsonNode documents = run().path("documents");
        long byReason = 0;
        for (JsonNode count : documents.path("rejected_by_reason")) {
            byReason += count.asLong();
        }
        assertEquals(documents.path("rejected").asLong(), byReason);
        assertEquals(reasons().size(), byReason);
        assertEquals(documents.path("read").asLong(), documents.path("kept").asLong() + byReason);
        assertTrue(documents.path("read").asLong() >= 61);
    }

    @Test
    void strictRunsTellOfRejectsByTheirStatus() throws IOException {
        assertEquals(0, analyse("--strict").status());
        Files.writeString(input.resolve("empty.txt"), "");
        assertEquals(3, analyse("--strict").status());
    }

    @Test
    void whatLiesOutsideTheDatesAskedForIsNoDefectOfTheInput() throws IOException {
        Files.writeString(input.resolve("旧.txt"), "往年\n\n2010-02-20\n\n那一年的旧闻。\n");
        assertEquals(0, analyse("--strict", "--since", "2024-01-01").status());
        assertEquals("done", run().path("status").asText());
        assertEquals(1, run().path("documents").path("rejected").asLong());
        Files.writeString(input.resolve("empty.txt"), "");
        assertEquals(3, analyse("--strict", "--since", "2024-01-01").status());
        assertEquals("done with rejects", run().path("status").asText());
    }

    @Test
    void tooManyRejectsFailTheRunAndKeepTheEarlierOne() throws IOException {
        analyse();
        String before = Files.readString(Path.of(output, "LATEST"));
        Files.writeString(input.resolve("empty.txt"), "");
        Cli.Result result = analyse("--max-rejects", "0.1");
        assertOneLine(result, 1, "1 of 2 records were rejected", "--max-rejects 0.1");
        assertEquals(before, Files.readString(Path.of(output, "LATEST")));
        try (var runs = Files.list(Path.of(output, "runs"))) {
            assertEquals(1, runs.count());
        }
    }

    @Test
    void whatLiesOutsideTheDatesAskedForIsNoRejectTooMany() throws IOException {
        for (int year = 2010; year < 2020; year++) {
            Files.writeString(
                    input.resolve(year + ".txt"), "往年\n\n%d-02-20\n\n那一年的第%d条旧闻。\n".formatted(year, year - 2000));
        }
        assertEquals(
                0, analyse("--since", "2024-01-01", "--max-rejects", "0.05").status());
        JsonNode documents = run().path("documents");
        assertEquals(10, documents.path("rejected_by_reason").path("filtered").asLong(), documents.toString());
        assertEquals(1, documents.path("kept").asLong());
        Files.writeString(input.resolve("无日期.txt"), "这一条没有日期。\n");
        assertOneLine(
                analyse("--since", "2024-01-01", "--max-rejects", "0.05"),
                1,
                "1 of 2 records were rejected {filtered=1}, more than --max-rejects 0.05");
    }

    @Test
    void onlyBadFilesIsDoneWithAWarning() throws IOException {
        Files.delete(input.resolve("好的.txt"));
        Files.writeString(input.resolve("empty.txt"), "");
        Cli.Result result = Cli.run("analyse", "--input", input.toString(), "--output", output);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.err().contains("warning: nothing was kept"), result.err());
    }

    @Test
    void anEmptyFolderAndAMissingOneAreWrongCalls() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertOneLine(Cli.run("analyse", "--input", empty.toString(), "--output", output), 2, "no files there");
        assertOneLine(Cli.run("analyse", "--input", folder + "/nowhere", "--output", output), 2, "not found");
        assertOneLine(Cli.run("analyse", "--input", folder + "/none-*.txt", "--output", output), 2, "not found");
        assertFalse(Files.exists(Path.of(output, "LATEST")));
    }

    @Test
    void allProblemsOfACallAreToldAtOnce() {
        Cli.Result result = Cli.run(
                "analyse",
                "--input",
                folder + "/nowhere",
                "--set",
                "network.min_join=2",
                "--set",
                "terms.numbers=maybe",
                "--set",
                "lexicons.terms=[gone.tsv]",
                "--run-id",
                "../x",
                "--keep",
                "0");
        assertEquals(2, result.status());
        assertEquals(6, result.err().lines().count(), result.err());
    }

    @Test
    void anOptionThatIsNoDateOrNumberIsToldWithWhatWasExpected() {
        assertTrue(Cli.run("analyse", "--since", "昨天")
                .err()
                .contains("'--since': found '昨天', expected a date such as 2024-02-15"));
        assertTrue(
                Cli.run("analyse", "--keep", "two").err().contains("'--keep': found 'two', expected a whole number"));
        assertTrue(Cli.run("concordance", "词", "--limit", "1e3")
                .err()
                .contains("'--limit': found '1e3', expected a whole number"));
        assertTrue(Cli.run("compare", "--min-frequency", "few")
                .err()
                .contains("'--min-frequency': found 'few', expected a whole number"));
        assertTrue(Cli.run("analyse", "--max-rejects", "5%")
                .err()
                .contains("'--max-rejects': found '5%', expected a number such as 0.05"));
    }

    @Test
    void allThatIsWrongWithTheOptionsIsToldAtOnce() {
        Cli.Result result = Cli.run(
                "analyse", "--since", "昨天", "--keep", "two", "--inptu", "x", "--max-rejects", "5%", "--strickt");
        assertEquals(2, result.status());
        for (String part : List.of(
                "'--since': found '昨天'",
                "'--keep': found 'two'",
                "'--max-rejects': found '5%'",
                "--inptu",
                "--strickt")) {
            assertTrue(result.err().contains(part), part + " in " + result.err());
        }
        assertTrue(result.err().endsWith("wenmai: see wenmai analyse --help\n"), result.err());
        assertEquals("", result.out());
        assertEquals(2, Cli.run("analize").status());
        assertEquals(2, Cli.run("concordance", "--limit", "1e3").status(), "without a term");
        assertEquals(0, Cli.run("analyse", "--keep", "two", "--help").status());
    }

    @Test
    void moreTermsThanTwoAreAWrongCall() {
        Cli.Result result = Cli.run("concordance", "甲", "乙", "丙", "--output", output);
        assertEquals(2, result.status());
        assertTrue(result.err().startsWith("wenmai: TERM: found 3, expected one or two"), result.err());
    }

    @Test
    void aSourceWhoseEveryLineIsTakenForBoilerplateIsTold() throws IOException {
        StringBuilder flashes = new StringBuilder();
        for (int day = 10; day < 30; day++) {
            flashes.append("{\"source\":\"快讯\",\"text\":\"江北港今天进出货轮%d艘，比昨天多%d艘，港务局表示满意。\"}%n".formatted(day, day));
        }
        Files.writeString(input.resolve("flashes.jsonl"), flashes);
        Cli.Result result = Cli.run("analyse", "--input", input.toString(), "--output", output);
        assertEquals(0, result.status(), result.err());
        assertTrue(
                result.out()
                        .contains(
                                "warning: 1 source has documents and no sentence; csv/boilerplate.csv has the lines that were left out, and --set cleaning.boilerplate=keep keeps them"),
                result.out());
    }

    @Test
    void aWrongLexiconLineIsToldWithFileAndLine() throws IOException {
        Path lexicon = folder.resolve("我的.tsv");
        Files.writeString(lexicon, "# 注释\n词\tperson\n词语\tgod\n");
        assertOneLine(analyse("--set", "lexicons.terms=[\"" + lexicon + "\"]"), 2, lexicon + ":3: unknown type 'god'");
    }

    @Test
    void aLineOfTheListOfWordsThatIsNoWordIsTold() throws IOException {
        Path words = folder.resolve("words.txt");
        Files.writeString(words, "# 注释\n源码\nGPU卡\n");
        assertOneLine(
                analyse("--set", "lexicons.words=[\"" + words + "\"]"),
                2,
                words + ":3: expected a word of 2 to 4 Chinese characters, found 'GPU卡'");
    }

    @Test
    void anUnknownCommandOrOptionShowsTheUsage() {
        assertEquals(2, Cli.run("analyze").status());
        assertEquals(2, Cli.run("analyse", "--inputs", "x").status());
        assertEquals(2, Cli.run().status());
        assertEquals(0, Cli.run("--help").status());
        assertTrue(Cli.run("analyse", "--help").out().contains("Examples:"));
        assertTrue(Cli.run("--version").out().startsWith("wenmai "));
    }

    @Test
    void anOutputThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "x");
        assertOneLine(
                Cli.run("analyse", "--input", input.toString(), "--output", file + "/below", "--quiet"),
                1,
                "cannot be written");
    }

    @Test
    void aSecondRunIntoOneOutputIsRefusedAndADeadLockIsNot() throws IOException {
        Files.createDirectories(Path.of(output));
        Path lock = Path.of(output, ".lock");
        Files.writeString(
                lock,
                "%s %d now"
                        .formatted(
                                RunLock.place(),
                                ProcessHandle.current().parent().orElseThrow().pid()));
        assertOneLine(analyse(), 1, "another run is writing to");
        Files.writeString(lock, RunLock.place() + " 999999999 now");
        Files.createDirectories(Path.of(output, "runs/.staging-old"));
        assertEquals(0, analyse().status());
        assertFalse(Files.exists(lock));
        assertFalse(Files.exists(Path.of(output, "runs/.staging-old")));
    }

    @Test
    void aRunIdIsUsedOnceAndKeepRemovesTheOldest() throws IOException {
        assertEquals(0, analyse("--run-id", "one").status());
        assertOneLine(analyse("--run-id", "one"), 2, "is there already");
        assertEquals(0, analyse("--run-id", "two").status());
        assertEquals(0, analyse("--run-id", "three", "--keep", "2").status());
        assertEquals("three", Files.readString(Path.of(output, "LATEST")).strip());
        assertFalse(Files.exists(Path.of(output, "runs/one")));
        assertTrue(Files.exists(Path.of(output, "runs/two/run.json")));
    }

    @Test
    void datesOutOfRangeAreFiltered() throws IOException {
        Files.writeString(input.resolve("undated.txt"), "没有日期的一句话。");
        analyse("--since", "2024-02-20", "--until", "2024-02-20");
        assertEquals(Map.of("undated.txt#0", "filtered"), reasons());
        analyse("--since", "2024-02-21");
        assertEquals(2, reasons().size());
    }

    @Test
    void commandsThatReadTablesSayWhatIsMissing() {
        assertOneLine(Cli.run("tokenise", "--output", output), 2, "no finished run is there");
        Cli.run("ingest", "--input", input.toString(), "--output", output, "--quiet");
        assertOneLine(Cli.run("sentiment", "--output", output), 2, "has no tables [tokens]");
    }

    @Test
    void aDryRunWritesNothing() {
        Cli.Result result = Cli.run("analyse", "--input", input.toString(), "--output", output, "--dry-run");
        assertEquals(0, result.status());
        assertTrue(result.out().contains("好的.txt"), result.out());
        assertFalse(Files.exists(Path.of(output)));
    }
}
