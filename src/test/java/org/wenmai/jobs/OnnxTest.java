package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;
import org.wenmai.testkit.TinyGraph;

/** A run whose sentences a classifier labels that the user brought. */
class OnnxTest {
    @TempDir
    Path folder;

    private Cli.Result analyse(String... more) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.txt"), "好好好。坏坏坏。的的的。好坏的。的的。\n");
        String[] fixed = {
            "analyse",
            "--input",
            folder.resolve("in").toString(),
            "--output",
            folder.resolve("out").toString(),
            "--run-id",
            "r"
        };
        return Cli.run(java.util.stream.Stream.concat(java.util.Arrays.stream(fixed), java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }

    private String model() throws IOException {
        Files.writeString(folder.resolve("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\n好\n坏\n");
        return Files.write(
                        folder.resolve("mine.onnx"),
                        TinyGraph.of(
                                new float[][] {{0, 0, 0}, {0, .1f, 0}, {0, 1, 0}, {0, 0, 0}, {0, 0, 2}, {2, 0, 0}},
                                false))
                .toString();
    }

    @Test
    void itsLabelsStandInTheTables() throws IOException {
        String model = model();
        Cli.Result result = analyse("--set", "sentiment.model=" + model);
        assertEquals(0, result.status(), result.err());
        List<String> rows = Files.readAllLines(folder.resolve("out/runs/r/csv/sentiment_sentences.csv"));
        assertEquals(
                List.of("positive", "negative", "neutral"),
                rows.subList(1, 4).stream().map(row -> row.split(",")[3]).toList());
        assertTrue(Files.readString(folder.resolve("out/runs/r/csv/sentiment_registers.csv"))
                .contains(",news,rule," + model + ","));
        String manifest = Files.readString(folder.resolve("out/runs/r/run.json"));
        assertTrue(manifest.contains("mine.onnx") && manifest.contains("vocab.txt"), manifest);
    }

    @Test
    void aModelWithoutItsVocabularyIsToldBeforeAnythingIsRead() throws IOException {
        String model = model();
        Files.delete(folder.resolve("vocab.txt"));
        Cli.Result result = analyse("--set", "sentiment.model=" + model);
        assertEquals(2, result.status());
        assertEquals(
                "wenmai: sentiment.onnx.vocabulary: " + folder + "/vocab.txt: no such file, or it cannot be read\n",
                result.err());
        Cli.Result labels = analyse("--set", "sentiment.onnx.labels=[good, bad]");
        assertEquals(2, labels.status());
        assertEquals(
                "wenmai: --set sentiment.onnx.labels: found '[good, bad]', expected a list of two or three of positive, neutral, negative, each once\n",
                labels.err());
    }
}
