package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {

    @ParameterizedTest
    @CsvSource({"5, 2, 12, 0.25", "2, 5, 12, -0.25", "12, 0, 12, 1", "0, 12, 12, -1", "0, 0, 12, 0", "3, 3, 12, 0"})
    void balancesPositiveAndNegativeOverAllSentences(long positive, long negative, long sentences, double polarity) {
        assertEquals(polarity, Polarity.of(positive, negative, sentences, 1));
    }

    @Test
    void doesNotExistBelowTheMinimum() {
        assertNull(Polarity.of(2, 0, 4, 5));
        assertEquals(.4, Polarity.of(2, 0, 5, 5));
    }

    @Test
    void doesNotExistWithoutSentences() {
        assertNull(Polarity.of(0, 0, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 5", "0, -1, 5", "3, 3, 5", "6, 0, 5", "0, 0, -1"})
    void refusesImpossibleCounts(long positive, long negative, long sentences) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Polarity.of(positive, negative, sentences, 1));
        assertEquals(
                "expected positive + negative <= sentences, found %d positive and %d negative of %d sentences"
                        .formatted(positive, negative, sentences),
                refusal.getMessage());
    }

    @Test
    void refusesAMinimumThatWouldDivideByZero() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Polarity.of(0, 0, 0, 0));
        assertEquals("minimum must be at least 1 sentence, found 0", refusal.getMessage());
    }
}
