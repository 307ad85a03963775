package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** MATTR, MTLD, HD-D and Yule's K; figures of the long text are those of a plain Python program, HD-D with exact fractions. */
class DiversityTest {
    private static final int[] TEXT = RepeatableText.words();
    private static final int[] HUNDRED = Arrays.copyOf(TEXT, 100);
    private static final int TYPES = Arrays.stream(TEXT).max().getAsInt() + 1;

    @Test
    void mattrReproducesTheWorkedWindows() {
        // a b a c b a d, windows of 3: .6667 1 1 1 1.
        assertEquals(0.933333, Mattr.of(new int[] {0, 1, 0, 2, 1, 0, 3}, 4, 3), 5e-7);
    }

    @Test
    void mattrIsThatOfAnotherProgram() {
        assertEquals(0.5622259136212633, Mattr.of(TEXT, TYPES, 100), 1e-12);
        assertEquals(0.53, Mattr.of(HUNDRED, TYPES, 100), 1e-12);
    }

    @Test
    void aTextShorterThanTheWindowHasNoMattr() {
        assertNull(Mattr.of(Arrays.copyOf(TEXT, 99), TYPES, 100));
        assertNull(Mattr.of(new int[0], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Mattr.of(TEXT, TYPES, 0));
    }

    @Test
    void mtldIsThatOfAnotherProgram() {
        assertEquals(43.58858542521122, Mtld.of(TEXT, TYPES), 1e-9);
        assertEquals(40.10318949343339, Mtld.of(HUNDRED, TYPES), 1e-9);
    }

    @Test
    void mtldCountsFactorsByHand() {
        // a a | a a | a: TTR falls to 1/2 at every second word; the single word left is 0 of a factor.
        assertEquals(2.5, Mtld.ofAnyLength(new int[] {0, 0, 0, 0, 0}, 1), 1e-12);
        // a b c d a: 4/5 is not below .72, so the rest is .2/.28 of a factor, either way.
        assertEquals(5 / (0.2 / 0.28), Mtld.ofAnyLength(new int[] {0, 1, 2, 3, 0}, 4), 1e-12);
    }

    @Test
    void mtldNeedsAHundredTokensAndARepeatedWord() {
        assertNull(Mtld.of(Arrays.copyOf(TEXT, 99), TYPES));
        int[] allDifferent = new int[120];
        Arrays.setAll(allDifferent, i -> i);
        assertNull(Mtld.of(allDifferent, 120));
    }

    @Test
    void hdDIsThatOfExactFractions() {
        assertEquals(0.7509477588405051, HdD.of(RepeatableText.frequencies(TEXT)), 1e-12);
        assertEquals(0.7376009873796042, HdD.of(RepeatableText.frequencies(HUNDRED)), 1e-12);
    }

    @Test
    void hdDNeedsAsManyTokensAsAreDrawn() {
        long[] once = new long[41];
        Arrays.fill(once, 1);
        assertNull(HdD.of(once));
        assertNull(HdD.of(new long[0]));
        // 42 of 42 drawn: types / tokens.
        assertEquals(2 / 42.0, HdD.of(new long[] {40, 2}), 1e-15);
    }

    @Test
    void yuleKIsThatOfAnotherProgram() {
        assertEquals(162, YuleK.of(RepeatableText.frequencies(TEXT)), 1e-9);
        assertEquals(172, YuleK.of(RepeatableText.frequencies(HUNDRED)), 1e-9);
    }

    @Test
    void yuleKIsZeroWithoutRepetitionAndMissingWithoutText() {
        assertEquals(0, YuleK.of(new long[] {1, 1, 1}));
        assertNull(YuleK.of(new long[] {1}));
        assertNull(YuleK.of(new long[0]));
        assertThrows(IllegalArgumentException.class, () -> YuleK.of(new long[] {1, 0}));
    }

    @Test
    void theOrderOfTypesDoesNotShow() {
        long[] frequencies = RepeatableText.frequencies(TEXT);
        long[] sorted = frequencies.clone();
        Arrays.sort(sorted);
        assertEquals(HdD.of(frequencies), HdD.of(sorted));
        assertEquals(YuleK.of(frequencies), YuleK.of(sorted));
    }
}
