package org.wenmai.measures;

/**
 * Moving-average type-token ratio: how varied the words of a text are, free of the text's length.
 *
 * <p>{@code MATTR = sum over the N - w + 1 windows of (types in the window / w) / (N - w + 1)}.
 *
 * <p>{@code N} tokens of the text, {@code w} tokens of a window; windows are all runs of {@code w} successive tokens.
 *
 * <p>Range (0, 1]: 1 where no window repeats a word.
 *
 * <p>{@code null} for a text shorter than the window. The window is never made smaller for it, since ratios of
 * different windows cannot be compared; quanteda shrinks the window of all texts to the shortest one.
 *
 * @see <a href="https://doi.org/10.1080/09296171003643098">Covington and McFall (2010), Journal of Quantitative
 *     Linguistics 17(2)</a>
 */
public final class Mattr {

    private Mattr() {}

    /**
     * MATTR of a text.
     *
     * @param words the text, each word as the number of its type, from 0
     * @param types how many types there are; numbers are below it
     * @param window w, at least 1
     * @return a number in (0, 1], or {@code null} for a text shorter than the window
     * @throws IllegalArgumentException if the window is below 1
     */
    public static Double of(int[] words, int types, int window) {
        if (window < 1) {
            throw new IllegalArgumentException("a window has at least 1 token, found " + window);
        }
        if (words.length < window) {
            return null;
        }
        int[] inWindow = new int[types];
        long distinct = 0;
        long sum = 0;
        for (int i = 0; i < words.length; i++) {
            if (inWindow[words[i]]++ == 0) {
                distinct++;
            }
            if (i >= window && --inWindow[words[i - window]] == 0) {
                distinct--;
            }
            if (i >= window - 1) {
                sum += distinct;
            }
        }
        return (double) sum / ((double) window * (words.length - window + 1));
    }
}
