package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class Word2PhraseTest {
    /** (30 - 5) / (60 * 90) * 1000, what original_scorer(60, 90, 30, 1000, 5, ...) of gensim computes. */
    @Test
    void scoresAPairAsGensimDoes() {
        assertEquals(4.629630, Word2Phrase.of(ContingencyTable.ofWindows(30, 60, 90, 10_000), 5, 1_000), 5e-7);
    }

    @Test
    void aPairBelowTheDiscountIsBelowZero() {
        assertEquals(-0.5, Word2Phrase.of(ContingencyTable.ofWindows(1, 4, 4, 100), 5, 2), 1e-15);
    }

    @Test
    void aWordThatNeverOccursHasNoScore() {
        assertNull(Word2Phrase.of(ContingencyTable.ofWindows(0, 0, 5, 10), 5, 100));
    }

    @Test
    void refusesANegativeDiscountAndAnEmptyVocabulary() {
        ContingencyTable table = ContingencyTable.ofWindows(1, 2, 3, 10);
        assertThrows(IllegalArgumentException.class, () -> Word2Phrase.of(table, -1, 10));
        assertThrows(IllegalArgumentException.class, () -> Word2Phrase.of(table, 5, 0));
    }
}
