package org.wenmai.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Leads of words beside all other ways to cut their characters, between words drawn at random. */
class WordLeadsTest {
    private static final int PLACES = 200_000;
    private static final int COMMON = 5_000;
    private static final double ROUNDING = 1e-9;

    private final BigramModel model = new BigramModel(HanLpResources.words(), HanLpResources.bigrams());
    private final CharacterPairs pairs = new CharacterPairs(model);
    private final WordLeads leads = new WordLeads(model);
    private final PairCosts costs = new PairCosts(model);
    private final Random random = new Random(5);

    /** What the characters from a place on cost after a word, before another; the whole as one word is left out. */
    private double otherWays(char[] text, int begin, int before, int behind) {
        if (begin == text.length) {
            return costs.of(before, behind);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int end = begin + 1; end <= text.length; end++) {
            int word = model.trie().find(text, begin, end);
            if (word >= 0 && end - begin < text.length) {
                least = Math.min(least, costs.of(before, word) + otherWays(text, end, word, behind));
            }
        }
        return least;
    }

    private int wordOfItsOwn() {
        int word;
        do {
            word = random.nextInt(random.nextBoolean() ? COMMON : model.words());
        } while (!model.isOfItsOwn(word) || model.isLike(model.begin(), word) || model.isLike(model.end(), word));
        return word;
    }

    @Test
    void noOtherWayIsNearerThanTheLeadLessWhatSingleCharactersGain() {
        int led = 0;
        int longer = 0;
        for (int i = 0; i < PLACES; i++) {
            int word = random.nextInt(random.nextBoolean() ? COMMON : model.words());
            char[] text = model.word(word).toCharArray();
            if (text.length == 1 || leads.of(word) == 0 || leads.of(word) == WordLeads.CERTAIN) {
                continue;
            }
            int before = wordOfItsOwn();
            int behind = wordOfItsOwn();
            String left = model.word(before);
            String right = model.word(behind);
            int gainBefore = CharacterPairs.gainBefore(
                    pairs.pair(pairs.place(left.charAt(left.length() - 1)), pairs.place(text[0])));
            int gainAfter = CharacterPairs.gainAfter(
                    pairs.pair(pairs.place(text[text.length - 1]), pairs.place(right.charAt(0))));
            double whole = costs.of(before, word) + costs.of(word, behind);
            double nearest = otherWays(text, 0, before, behind) - whole;
            double bound = (leads.of(word) - gainBefore - gainAfter) / (double) WordLeads.UNITS;
            assertTrue(nearest >= bound - ROUNDING, () -> left + "|" + new String(text) + "|" + right);
            led++;
            longer += text.length > 2 ? 1 : 0;
        }
        assertTrue(longer > PLACES / 20 && led > longer, led + " words, " + longer + " of three characters and more");
    }

    @Test
    void aWordWhoseCharactersNoOtherWordsCoverIsCertain() {
        int certain = 0;
        for (int word = 0; word < model.words(); word++) {
            if (model.word(word).length() > 1) {
                boolean others = otherWays(model.word(word).toCharArray(), 0, model.begin(), model.end())
                        < Double.POSITIVE_INFINITY;
                assertEquals(!others, leads.of(word) == WordLeads.CERTAIN, model.word(word));
                certain += others ? 0 : 1;
            }
        }
        assertTrue(certain > 0);
    }
}
