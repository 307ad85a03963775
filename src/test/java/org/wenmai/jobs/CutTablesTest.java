package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** Tables longer than {@code csv.max_rows}. */
class CutTablesTest {
    @Test
    void theRunSaysWhichFilesAreCutAndWhereTheRestIs(@TempDir Path folder) throws IOException {
        Path input = Files.writeString(folder.resolve("two.jsonl"), """
                {"id": "1", "source": "甲报", "text": "电池价格下降。用户很满意。"}
                {"id": "2", "source": "乙报", "text": "工厂停产，工人担忧。"}
                """);
        Path output = folder.resolve("output");
        Cli.Result result = inGermany(
                "analyse", "--input", input.toString(), "--output", output.toString(), "--set", "csv.max_rows=2");
        assertEquals(0, result.status(), result.err());
        String said = result.out() + result.err();
        assertTrue(
                said.contains("wenmai: csv/sentiment_sentences.csv has 2 of 3 rows (the first rows by key);"
                        + " parquet/sentiment_sentences has all; csv.max_rows sets how many"),
                said);
        assertFalse(said.contains("csv/documents.csv has"), said);
        assertTrue(
                Pattern.compile("csv/lexicon_audit\\.csv has 2 of \\d+,\\d{3} rows")
                        .matcher(said)
                        .find(),
                "figures are written alike whatever the language of the machine: " + said);
        Path csv = Cli.latest(output).resolve("csv");
        assertEquals(
                1 + 2,
                Files.readAllLines(csv.resolve("sentiment_sentences.csv")).size());
    }

    private static Cli.Result inGermany(String... call) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            return Cli.run(call);
        } finally {
            Locale.setDefault(before);
        }
    }
}
