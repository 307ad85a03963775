package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameMarksTest {
    private static final int TRIALS = 300_000;
    private static final int COMMON = 5_000;

    private final NameMarks marks = new NameMarks(2);

    private int joined(int begins, int goesOn, double first, double second) {
        marks.put(0, 7, true, true);
        marks.put(1, 8, false, true);
        marks.join(0, begins, 0, first, Double.NEGATIVE_INFINITY);
        marks.join(1, 0, goesOn, Double.NEGATIVE_INFINITY, second);
        return NameMarks.joined(marks.of(0), marks.of(1)) & NameMarks.ALL;
    }

    @Test
    void aNameIsToBeLookedForWhereBothGainMoreThanNothing() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double first = random.nextDouble() * 40 - 20;
            double second = random.nextDouble() * 40 - 20;
            int joined = joined(0, 0, first, second);
            assertTrue(first + second <= 0 || joined == NameMarks.CHINESE, first + " " + second);
            assertTrue(first + second > -0.5 || joined == 0, first + " " + second);
        }
        assertEquals(0, joined(0, 0, Double.NEGATIVE_INFINITY, 30));
        assertEquals(0, joined(0, 0, 30, Double.NEGATIVE_INFINITY));
        assertEquals(0, NameMarks.joined(NameMarks.NOTHING, marks.of(1)) & NameMarks.ALL);
    }

    @Test
    void wordsAreJoinedInAWayThatOneBeginsAndTheOtherGoesOnWith() {
        double none = Double.NEGATIVE_INFINITY;
        assertEquals(NameMarks.FOREIGN, joined(NameMarks.FOREIGN, NameMarks.FOREIGN, none, none));
        assertEquals(NameMarks.HALF, joined(NameMarks.FOREIGN | NameMarks.HALF, NameMarks.HALF, none, none));
        assertEquals(0, joined(NameMarks.FOREIGN, NameMarks.HALF, none, none));
        assertEquals(0, joined(0, NameMarks.ALL, none, none));
    }

    @Test
    void rolesAndPartsOfTransliteratedNamesStayBesideTheJoins() {
        joined(NameMarks.HALF, NameMarks.HALF, 3, 3);
        assertEquals(7, marks.steps(marks.of(0)));
        assertEquals(8, marks.steps(marks.of(1)));
        assertNotEquals(0, marks.of(0) & NameMarks.OPENS);
        assertEquals(0, marks.of(1) & NameMarks.OPENS);
        assertNotEquals(0, marks.of(1) & NameMarks.CARRIES_ON);
    }

    @Test
    void moreKindsThanThereIsRoomForAreRefused() {
        NameMarks many = new NameMarks(2_000);
        assertThrows(IllegalStateException.class, () -> {
            for (int word = 0; word < 2_000; word++) {
                many.put(word, word, false, false);
            }
        });
    }

    /** Words drawn at random, those that names are made of more often; whatever is joined, the marks of two side by side said so. */
    @Test
    void noNameIsJoinedWithoutAMark() {
        WenmaiSegmenter.shared();
        ViterbiSegmenter viterbi = ViterbiSegmenter.shared();
        ChineseNames names = new ChineseNames(HanLpResources.roles(), new WordShares(viterbi), viterbi);
        Random random = new Random(2);
        Words words = new Words();
        int found = 0;
        for (int i = 0; i < TRIALS; i++) {
            StringBuilder text = new StringBuilder();
            words.clear();
            boolean marked = false;
            int before = -1;
            for (int count = 2 + random.nextInt(2); count > 0; count--) {
                int word = random.nextInt(
                        random.nextBoolean() ? COMMON : viterbi.vocabulary().size());
                text.append(viterbi.vocabulary().word(word));
                words.add(text.length(), word);
                marked |= before >= 0
                        && (NameMarks.joined(
                                                viterbi.marks().of(before),
                                                viterbi.marks().of(word))
                                        & NameMarks.CHINESE)
                                != 0;
                before = word;
            }
            int size = words.size();
            names.join(text.toString().toCharArray(), 0, words);
            assertTrue(words.size() == size || marked, text::toString);
            found += words.size() < size ? 1 : 0;
        }
        assertTrue(found > 100, "only " + found);
    }
}
