package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** {@code --excel}: what a spreadsheet program finds in {@code excel/}. */
class ExcelTest {
    @TempDir
    static Path folder;

    private static Path run;

    @BeforeAll
    static void analyse() throws IOException {
        Path input = Files.writeString(folder.resolve("two.jsonl"), """
                {"id": "1", "source": "=甲报", "date": "2024-03-01", "url": "https://example.org/a?x=1&y=2", "title": "电池便宜了", "text": "电池价格下降。用户很满意。"}
                {"id": "2", "source": "乙报", "text": "工厂停产，工人担忧。"}
                """);
        Path output = folder.resolve("output");
        Cli.Result result =
                Cli.run("analyse", "--input", input.toString(), "--output", output.toString(), "--excel", "--quiet");
        assertEquals(0, result.status(), result.err());
        run = Cli.latest(output);
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<Row> sheet(String name) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(run.resolve("excel/wenmai.xlsx").toFile())) {
            Sheet sheet = workbook.findSheet(name).orElseThrow();
            return sheet.read();
        }
    }

    @Test
    void everyCsvStandsThereWithByteOrderMarkAndEveryCellGuarded() throws IOException {
        Set<String> expected = names(run.resolve("csv"));
        expected.add("wenmai.xlsx");
        assertEquals(expected, names(run.resolve("excel")));
        String sources = Files.readString(run.resolve("excel/sources.csv"));
        assertTrue(sources.startsWith("\uFEFFsource,"), sources);
        assertTrue(sources.contains("\n'=甲报,"), sources);
        assertTrue(Files.readString(run.resolve("csv/sources.csv")).contains("\n=甲报,"));
    }

    @Test
    void theWorkbookHoldsEveryRowOfEveryCsv() throws IOException {
        List<Row> contents = sheet("目录");
        assertEquals(names(run.resolve("csv")).size(), contents.size() - 1);
        for (Row listed : contents.subList(1, contents.size())) {
            String table = listed.getCellText(0);
            long lines = Files.lines(run.resolve("csv/" + table + ".csv")).count() - 1;
            assertEquals(lines, listed.getCellAsNumber(3).orElseThrow().longValueExact(), table);
            assertEquals(lines, sheet(table).size() - 2, table);
        }
    }

    @Test
    void verifyCoversTheFolder() throws IOException {
        assertEquals(
                0,
                Cli.run("verify", "--output", folder.resolve("output").toString())
                        .status());
        Path csv = run.resolve("excel/terms.csv");
        String before = Files.readString(csv);
        Files.writeString(csv, before + " ");
        Cli.Result result =
                Cli.run("verify", "--output", folder.resolve("output").toString());
        Files.writeString(csv, before);
        assertEquals(1, result.status());
        assertTrue(result.out().contains("excel/terms.csv: digest"), result.out());
    }
}
