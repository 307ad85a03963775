package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.testkit.Cli;

/** The command that trains models, and what the others say of a model they cannot use. */
class TrainSentimentTest {
    @TempDir
    Path folder;

    private Path labelled() throws IOException {
        StringBuilder text = new StringBuilder("text,label\n");
        for (String place : new String[] {"南门", "北门", "东街", "西街", "河边", "山下", "城里", "村口"}) {
            text.append(place).append("这家店的面很好吃,positive\n");
            text.append(place).append("那家店的面难吃极了,negative\n");
        }
        return Files.writeString(folder.resolve("labelled.csv"), text);
    }

    private Cli.Result train(String... more) {
        return Cli.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "train-sentiment",
                                "--model",
                                folder.resolve("my.model").toString()),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void aModelAndItsCardAreWritten() throws IOException {
        String input = labelled().toString();
        Cli.Result result = train("--input", input, "--register", "review");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("16 sentences, held out by document: macro-F1 1.000"), result.out());
        assertTrue(Files.readString(folder.resolve("my.model.md")).contains("| all | 16 | 16 | 8 | 8 |"));
        byte[] first = Files.readAllBytes(folder.resolve("my.model"));
        train("--input", input, "--register", "review", "--quiet");
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("my.model")));
    }

    @Test
    void sentencesMadeForTrainingStandBesideFoundOnes() throws IOException {
        String input = labelled().toString();
        Cli.Result result = train("--input", input, "--beside", input);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("16 sentences, held out by document: macro-F1 1.000"), result.out());
        assertTrue(Files.readString(folder.resolve("my.model.md")).contains("joined with a second"));
        Cli.Result call = train("--input", input, "--beside", "nowhere", "--made");
        assertEquals(2, call.status());
        assertEquals(
                "wenmai: --beside: found with --made, --strength or --register review; it chooses by itself, for news\n",
                call.err());
        assertEquals(
                "wenmai: --beside nowhere: not found; give a file of labelled sentences, or a folder of them\n",
                train("--input", input, "--beside", "nowhere").err());
    }

    @Test
    void everyProblemIsToldAtOnce() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "text,label\n好,great\n,positive\n");
        Cli.Result result = train("--input", bad.toString());
        assertEquals(2, result.status());
        assertEquals("""
                wenmai: %1$s:2: found the label 'great'; expected positive, neutral or negative
                wenmai: %1$s:3: found no text; expected a sentence
                """.formatted(bad), result.err());
        Cli.Result call = train("--register", "poems", "--strength", "-1");
        assertEquals(2, call.status());
        assertEquals("""
                wenmai: --register: found 'poems', expected news or review
                wenmai: --strength: found '-1.0', expected a number above 0
                wenmai: --input: missing; give files of labelled sentences, or a folder of them
                """, call.err());
    }

    @Test
    void aModelThatCannotBeUsedIsToldBeforeAnythingIsRead() throws IOException {
        Path cut = Files.write(folder.resolve("cut.model"), Arrays.copyOf("WENMAI-M\0\0\0\2".getBytes("US-ASCII"), 50));
        Cli.Result result = Cli.run(
                "analyse",
                "--input",
                labelled().toString(),
                "--output",
                folder.toString(),
                "--set",
                "sentiment.model=" + cut);
        assertEquals(2, result.status());
        assertTrue(
                result.err()
                        .startsWith(
                                "wenmai: sentiment.model: " + cut + ": the model is cut or damaged: found 50 bytes"),
                result.err());
        Cli.Result missing = Cli.run(
                "analyse",
                "--input",
                labelled().toString(),
                "--output",
                folder.toString(),
                "--set",
                "sentiment.model=none.model");
        assertEquals("wenmai: sentiment.model: none.model: no such file, or it cannot be read\n", missing.err());
    }
}
