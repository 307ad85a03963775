package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CharacterPairsTest {
    private static final double UNITS = 4;
    private static final double ROUNDING = 1e-9;

    private static BigramModel model;
    private static CharacterPairs pairs;

    @BeforeAll
    static void read() {
        model = new BigramModel(HanLpResources.words(), HanLpResources.bigrams());
        pairs = new CharacterPairs(model);
    }

    private static int pair(char first, char second) {
        return pairs.pair(pairs.place(first), pairs.place(second));
    }

    @Test
    void everyWordOfTwoCharactersIsItsPairAndEveryLongerOneOpensWithIts() {
        for (int word = 0; word < model.words(); word++) {
            String text = model.word(word);
            if (text.length() == 1) {
                int single = pairs.single(pairs.place(text.charAt(0)));
                assertEquals(word, single & ~CharacterPairs.CLASSED_SINGLE, text);
            } else if (text.length() == 2) {
                assertEquals(word, CharacterPairs.word(pair(text.charAt(0), text.charAt(1))), text);
            } else {
                assertTrue((pair(text.charAt(0), text.charAt(1)) & CharacterPairs.OPENS_LONGER) != 0, text);
                assertTrue((pair(text.charAt(1), text.charAt(2)) & CharacterPairs.WITHIN) != 0, text);
            }
        }
        assertEquals(0, pair('龘', '龘'));
        assertTrue(pairs.single(pairs.place('\uFFFF')) < 0);
    }

    @Test
    void noPairOfWordsGainsMoreThanItsCharactersSay() {
        for (int word = 0; word < model.words(); word++) {
            int first = word;
            boolean begins = model.isLike(model.begin(), first);
            if (!begins && !model.isOfItsOwn(first)) {
                continue;
            }
            String text = begins ? String.valueOf(CharacterPairs.BEGIN) : model.word(first);
            model.pairs().each(first, (second, cost) -> {
                boolean ends = model.isLike(model.end(), second);
                String next = ends ? String.valueOf(CharacterPairs.END) : model.word(second);
                double gain = model.alone(ends ? model.end() : second) - cost;
                int pair = pair(text.charAt(text.length() - 1), next.charAt(0));
                if (ends || model.isOfItsOwn(second)) {
                    assertTrue(
                            ends || next.length() > 1 || isBound(CharacterPairs.gainBefore(pair), gain), text + next);
                    assertTrue(
                            begins || text.length() > 1 || isBound(CharacterPairs.gainAfter(pair), gain), text + next);
                }
            });
        }
    }

    private static boolean isBound(int bound, double gain) {
        return bound == 63 || gain <= bound / UNITS + ROUNDING;
    }
}
