package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model's way to its file and back, and every way a file can be wrong. */
class ModelFileTest {
    private static final FeatureSettings SMALL = new FeatureSettings(2, 8, true, true);

    private static SentimentModel model() {
        float[] weights = new float[SMALL.size() * 3];
        weights[0] = 1;
        weights[5] = -0.5f;
        weights[weights.length - 1] = 0.25f;
        return new SentimentModel(List.of("negative", "neutral", "positive"), SMALL, 1.25, weights);
    }

    @Test
    void aModelComesBackFromItsBytes() {
        SentimentModel read = SentimentModel.read("m", model().bytes());
        assertEquals(List.of("negative", "neutral", "positive"), read.classes());
        assertEquals(SMALL, read.settings());
        assertEquals(1.25, read.temperature());
        assertArrayEquals(model().weights(), read.weights(), 1f / Short.MAX_VALUE);
        assertArrayEquals(model().bytes(), read.bytes());
    }

    @Test
    void aModelWithoutWeightsIsAModel() {
        SentimentModel empty =
                new SentimentModel(List.of("negative", "positive"), SMALL, 1, new float[2 * SMALL.size()]);
        assertArrayEquals(
                empty.weights(), SentimentModel.read("m", empty.bytes()).weights());
    }

    private static String refused(byte[] bytes) {
        return assertThrows(ModelFormatException.class, () -> SentimentModel.read("my.model", bytes))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 40, 60, -1})
    void aCutFileIsRefused(int length) {
        byte[] bytes = model().bytes();
        String message = refused(Arrays.copyOf(bytes, length < 0 ? bytes.length - 1 : length));
        assertTrue(message.startsWith("my.model: the model is cut or damaged: found "), message);
        assertTrue(message.contains("expected ") && message.contains("train-sentiment"), message);
    }

    @Test
    void aChangedByteIsRefused() {
        byte[] bytes = model().bytes();
        bytes[40] ^= 1;
        assertTrue(refused(bytes).contains("cut or damaged"));
    }

    @Test
    void anotherVersionIsNamed() {
        byte[] bytes = model().bytes();
        bytes[11] = 7;
        String message = refused(bytes);
        assertTrue(
                message.startsWith("my.model: found a model of version 7, expected version 2; train it anew"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WENMAI", "expression\tweight\n"})
    void anotherFileIsNoModel(String text) {
        assertTrue(refused(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("my.model: no model: found "));
    }
}
