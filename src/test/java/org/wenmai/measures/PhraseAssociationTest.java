package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PhraseAssociationTest {

    /** The counts of a sequence by its definition: every place, every set of slots. */
    private static long[] matching(int[] text, int... phrase) {
        long[] matching = new long[1 << phrase.length];
        for (int place = 0; place + phrase.length <= text.length; place++) {
            for (int set = 0; set < matching.length; set++) {
                boolean all = true;
                for (int slot = 0; slot < phrase.length; slot++) {
                    all &= (set & 1 << slot) == 0 || text[place + slot] == phrase[slot];
                }
                matching[set] += all ? 1 : 0;
            }
        }
        return matching;
    }

    private static void assertFigures(PhraseAssociation figures, double... expected) {
        assertEquals(expected[0], figures.lambda(), 1e-10);
        assertEquals(expected[1], figures.z(), 1e-10);
        assertEquals(expected[2], figures.pmi(), 1e-10);
        assertEquals(expected[3], figures.tScore(), 1e-10);
        assertEquals(expected[4], figures.logDice(), 1e-10);
    }

    /** Expected: a plain Python program that sorts every place into its cell, as quanteda does. */
    @Test
    void isThatOfAnotherProgramForTwoToFiveWords() {
        int[] text = RepeatableText.sequence();
        assertFigures(
                PhraseAssociation.of(matching(text, 1, 0)),
                0.3517533791985463,
                1.2260561434195663,
                0.2549893666817891,
                0.8100334448160538,
                12.330973234490369);
        assertFigures(
                PhraseAssociation.of(matching(text, 1, 0, 1)),
                0.715744577168127,
                1.1277516338553888,
                1.0143282601625931,
                1.5967643361118673,
                11.067686807511574);
        assertFigures(
                PhraseAssociation.of(matching(text, 2, 0, 2, 0)),
                5.331530696717685,
                3.1797615122085836,
                1.8745484741623284,
                1.6262647998502566,
                10.04115732475676);
        assertFigures(
                PhraseAssociation.of(matching(text, 3, 3, 3, 3, 1)),
                3.421246075709189,
                0.9436177962011177,
                3.170934275231251,
                1.2571886113171156,
                8.8666008745828);
    }

    @Test
    void isTheMeasuresOfPairsForTwoWords() {
        ContingencyTable table = new ContingencyTable(30, 30, 60, 9880);
        PhraseAssociation figures = PhraseAssociation.of(new long[] {10_000, 60, 90, 30});
        assertFigures(
                figures,
                Lambda.of(table).lambda(),
                Lambda.of(table).z(),
                Pmi.of(table),
                TScore.of(table),
                LogDice.of(table));
        assertEquals(17.772785, figures.z(), 5e-7);
    }

    @Test
    void staysFiniteWhereEveryPlaceIsThePhrase() {
        PhraseAssociation figures = PhraseAssociation.of(new long[] {3, 3, 3, 3, 3, 3, 3, 3});
        assertTrue(Double.isFinite(figures.lambda()) && Double.isFinite(figures.z()));
        assertEquals(0, figures.pmi(), 1e-12);
        assertEquals(14, figures.logDice(), 1e-12);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> PhraseAssociation.of(new long[] {10, 5, 5, 0}));
        assertThrows(IllegalArgumentException.class, () -> PhraseAssociation.of(new long[] {10, 5, 5, 6}));
        assertThrows(IllegalArgumentException.class, () -> PhraseAssociation.of(new long[] {10, 5, 5}));
        assertThrows(IllegalArgumentException.class, () -> PhraseAssociation.of(new long[] {10, 5}));
    }
}
