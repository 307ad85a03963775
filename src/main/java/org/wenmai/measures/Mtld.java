package org.wenmai.measures;

import java.util.Arrays;

/**
 * Measure of textual lexical diversity: the mean length of runs of words that keep their type-token ratio up.
 *
 * <p>{@code MTLD = (N / F_forward + N / F_backward) / 2}.
 *
 * <p>{@code N} tokens of the text. {@code F} counts factors: reading on from the end of the last factor, one is full
 * as soon as types / tokens falls below 0.72; the rest at the end counts {@code (1 - TTR) / (1 - 0.72)} of one. Once
 * forwards and once backwards.
 *
 * <p>Range [1, inf): more words for each factor, more varied the text.
 *
 * <p>{@code null} below {@value #SHORTEST} tokens, where most of the figure would be the unfinished rest, and for a
 * text that repeats no word: it has no factor.
 *
 * <p>textacy adds 10^-6 to the factors instead. The authors found the figure steady from 100 tokens on.
 *
 * @see <a href="https://doi.org/10.3758/BRM.42.2.381">McCarthy and Jarvis (2010), Behavior Research Methods 42(2)</a>
 */
public final class Mtld {

    /** Tokens of the shortest text that has a figure. */
    public static final int SHORTEST = 100;

    /** The ratio a factor falls below, in hundredths: whole numbers compare without rounding. */
    private static final long THRESHOLD = 72;

    private static final long HUNDRED = 100;

    private Mtld() {}

    /**
     * MTLD of a text.
     *
     * @param words the text, each word as the number of its type, from 0
     * @param types how many types there are; numbers are below it
     * @return a number of at least 1, or {@code null} where the text is too short or repeats no word
     */
    public static Double of(int[] words, int types) {
        return words.length < SHORTEST ? null : ofAnyLength(words, types);
    }

    /** The same without a shortest text, for comparison with printed figures. */
    static Double ofAnyLength(int[] words, int types) {
        double forward = factors(words, types, false);
        double backward = factors(words, types, true);
        if (forward == 0 || backward == 0) {
            return null;
        }
        return (words.length / forward + words.length / backward) / 2;
    }

    private static double factors(int[] words, int types, boolean backward) {
        int[] seenInFactor = new int[types];
        Arrays.fill(seenInFactor, -1);
        int full = 0;
        long distinct = 0;
        long length = 0;
        for (int i = 0; i < words.length; i++) {
            int word = words[backward ? words.length - 1 - i : i];
            length++;
            if (seenInFactor[word] != full) {
                seenInFactor[word] = full;
                distinct++;
            }
            if (distinct * HUNDRED < THRESHOLD * length) {
                full++;
                distinct = 0;
                length = 0;
            }
        }
        double rest =
                length == 0 ? 0 : (double) (length - distinct) / length / ((double) (HUNDRED - THRESHOLD) / HUNDRED);
        return full + rest;
    }
}
