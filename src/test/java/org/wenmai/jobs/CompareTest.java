package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.tables.CsvExport;
import org.wenmai.testkit.Cli;

/** Two sources, two periods, two runs: what moved, with the sentence that shows it. */
class CompareTest {
    @TempDir
    static Path folder;

    private static String output;
    private static List<CSVRecord> there;

    @BeforeAll
    static void analyseTwoRuns() throws IOException {
        output = folder.resolve("output").toString();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            boolean batteries = i % 2 == 0;
            String text = batteries
                    ? "电池技术取得突破。".repeat(1 + i % 3) + "第%d家公司发布电池产品。".formatted(i)
                    : "汽车销量下降。".repeat(1 + i % 4 + i / 12) + "第%d家公司裁员引发担忧。电池价格不变。".formatted(i);
            all.append("{\"source\": \"%s\", \"date\": \"2024-%02d-05\", \"text\": \"%s\"}\n"
                    .formatted(batteries ? "甲报" : "乙报", i < 12 ? 1 : 2, text + "编号%d到此为止。".formatted(i * 37)));
        }
        Path input = Files.writeString(folder.resolve("all.jsonl"), all);
        Path part = Files.writeString(
                folder.resolve("part.jsonl"),
                String.join("\n", all.toString().lines().limit(14).toList()));
        analyse("part", part);
        analyse("all", input);
        there = compare("--sources", "甲报", "乙报");
    }

    private static void analyse(String id, Path input) {
        Cli.Result result = Cli.run(
                "analyse",
                "--input",
                input.toString(),
                "--output",
                output,
                "--run-id",
                id,
                "--quiet",
                "--set",
                "cleaning.repeated_paragraphs=keep",
                "--set",
                "cleaning.boilerplate=keep",
                "--set",
                "reprints.similarity=1",
                "--set",
                "reprints.containment=1");
        assertEquals(0, result.status(), result.err());
    }

    private static List<CSVRecord> compare(String... arguments) throws IOException {
        List<String> call = new ArrayList<>(List.of("compare", "--output", output, "--csv"));
        call.addAll(List.of(arguments));
        Cli.Result result = Cli.run(call.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        try (var parser = org.apache.commons.csv.CSVParser.parse(
                result.out(),
                CsvExport.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private static CSVRecord row(List<CSVRecord> rows, String kind, String key) {
        return rows.stream()
                .filter(row -> row.get("kind").equals(kind) && row.get("key").equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + key + " is not in " + rows));
    }

    @Test
    void sourcesGainAndLoseTermsPairsAndFeelingsWithTheirSentences() throws IOException {
        List<CSVRecord> rows = there;
        CSVRecord cars = row(rows, "term", "汽车");
        assertEquals("gained", cars.get("change"));
        assertEquals("0", cars.get("first_frequency"));
        assertEquals("12", cars.get("second_document_frequency"));
        assertTrue(Double.parseDouble(cars.get("log_ratio")) > 3, cars.toString());
        assertEquals("", cars.get("p_value"), "no document of the first side");
        assertTrue(cars.get("text").contains("汽车"), cars.toString());
        CSVRecord batteries = row(rows, "term", "电池");
        assertEquals("lost", batteries.get("change"));
        double ratio = Double.parseDouble(batteries.get("log_ratio"));
        assertTrue(Double.parseDouble(batteries.get("log_ratio_low")) <= ratio && ratio < 0, batteries.toString());
        assertTrue(Double.parseDouble(batteries.get("log_ratio_high")) >= ratio, batteries.toString());
        assertTrue(Double.parseDouble(batteries.get("q_value")) < 0.05, batteries.toString());
        CSVRecord pair = row(rows, "edge", "汽车");
        assertTrue(pair.get("text").contains(pair.get("key_2")), pair.toString());
        assertTrue(rows.stream().anyMatch(row -> row.get("kind").equals("sentiment")), rows.toString());
        assertTrue(
                rows.stream().allMatch(row -> row.get("doc_id").matches("d[0-9a-f]{16}")), "a sentence for every row");
    }

    @Test
    void whatOneSideGainsTheOtherLoses() throws IOException {
        List<CSVRecord> back = compare("--sources", "乙报", "甲报");
        assertEquals(there.size(), back.size());
        CSVRecord one = row(there, "term", "电池");
        CSVRecord other = row(back, "term", "电池");
        assertEquals(
                Double.parseDouble(one.get("log_ratio_low")), -Double.parseDouble(other.get("log_ratio_high")), 1e-9);
        assertEquals(one.get("first_frequency"), other.get("second_frequency"));
        assertEquals("gained", other.get("change"));
    }

    @Test
    void periodsOfASourceAreRankedByTheMeasureAskedFor() throws IOException {
        List<CSVRecord> periods = compare(
                "--periods",
                "2024-01",
                "2024-02..",
                "--source",
                "乙报",
                "--min-frequency",
                "1",
                "--measure",
                "simple-maths",
                "--limit",
                "3");
        assertTrue(!periods.isEmpty() && periods.stream().allMatch(row -> Long.parseLong(row.get("rank")) <= 3));
        assertEquals("simple-maths", periods.get(0).get("measure"));
    }

    @Test
    void peopleReadListsWithASentenceBelowEachRow() {
        Cli.Result result =
                Cli.run("compare", "--output", output, "--runs", "part", "all", "--min-frequency", "1", "--limit", "2");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("terms: more in all than in part"), result.out());
        assertTrue(result.out().contains("「"), result.out());
    }

    @Test
    void runsAreNamedByLatestByTheBeginningOfTheirNamesAndByTheirFolders() throws IOException {
        List<CSVRecord> rows = compare("--runs", "part", "all", "--min-frequency", "1", "--limit", "2");
        for (String[] names : new String[][] {{"pa", "latest"}, {output + "/runs/part", "a"}}) {
            List<CSVRecord> same = compare("--runs", names[0], names[1], "--min-frequency", "1", "--limit", "2");
            assertEquals(rows.toString(), same.toString());
        }
        assertEquals(0, Cli.run("verify", "--output", output, "--run-id", "pa").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--limit 3 | give one of --sources A B, --periods A B, --runs A B",
                "--sources 甲报 甲报 | '甲报' cannot be compared with itself",
                "--sources 甲报 无名报 | '无名报' has no document",
                "--periods 2024-01..2024-02 2024-02 | overlap",
                "--periods 2024-13 2024-02 | found '2024-13', expected a year, month or day",
                "--periods 2030 2024-02 | '2030' has no document",
                "--runs all none | no finished run of that name",
                "--runs all latest | --runs all latest: both are run all, which cannot be compared with itself",
                "--sources 甲报 乙报 --measure hotness | unknown keyness measure 'hotness'"
            })
    void aCallThatMakesNoSenseIsTold(String arguments, String message) {
        List<String> call = new ArrayList<>(List.of("compare", "--output", output));
        call.addAll(List.of(arguments.split(" ")));
        Cli.Result result = Cli.run(call.toArray(String[]::new));
        assertEquals(2, result.status(), result.err());
        assertTrue(result.err().contains(message), result.err());
    }
}
