package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SentenceTextTest {
    private final SentenceText text = new SentenceText();

    @Test
    void codePointsBecomeOffsets() {
        text.of("😀很好", new int[] {1, 2}, new int[] {2, 3});
        assertEquals(2, text.words());
        assertEquals(2, text.begin(0));
        assertEquals(3, text.end(0));
        assertTrue(text.endsWord()[4]);
    }

    @Test
    void aWordEndsBeforeAnotherBegins() {
        text.of("一二三四", new int[] {0, 1, 1, 3}, new int[] {1, 3, 4});
        assertEquals(3, text.words());
        assertEquals(1, text.begin(1));
        assertEquals(3, text.end(1));
        text.of("一二三四", new int[] {0, 2}, new int[] {4});
        assertEquals(1, text.words());
        assertEquals(2, text.begin(0));
    }

    @Test
    void nothingOfALongerSentenceStays() {
        text.of("好".repeat(1000), new int[] {0}, new int[] {1});
        text.of("坏人", new int[] {0}, new int[] {2});
        assertEquals(2, text.length());
        assertEquals(false, text.endsWord()[1]);
        text.of("", new int[0], new int[0]);
        assertEquals(0, text.words());
    }

    @Test
    void aWordBeyondTheEndIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> text.of("好", new int[] {0}, new int[] {2}));
    }
}
