package org.wenmai.measures;

/**
 * Gries' deviation of proportions: how unevenly a term is spread over the parts of a corpus.
 *
 * <p>{@code DP = 1/2 * sum |v_i / f - n_i / N|}.
 *
 * <p>{@code v_i} hits in part i, {@code f} hits in all parts, {@code n_i} tokens of part i, {@code N} tokens of all
 * parts. Our parts are the documents of a source that have tokens.
 *
 * <p>Range [0, 1): 0 for a term spread exactly as the tokens are, near 1 for one that stands in a single small part.
 * The value is cut to [0, 1], as rounding can pass it.
 *
 * <p>{@code null} with fewer than two parts. A term without hits, or a part without tokens, is refused.
 *
 * <p>A part without hits adds just its share of the tokens, so only parts with hits have to be looked at:
 * {@code DP = 1/2 * (sum over hit parts |v_i / f - n_i / N| + 1 - sum over hit parts n_i / N)}. For sums over rows in
 * any order, {@link #part} gives each summand as a whole number of 10^-15; their sum is exact, and DP is off by less
 * than 10^-15 per hit part. Not normalised: DPnorm divides by {@code 1 - min n_i / N}.
 *
 * @see <a href="https://doi.org/10.1075/ijcl.13.4.02gri">Gries (2008), International Journal of Corpus Linguistics
 *     13(4)</a>
 */
public final class GriesDp {

    private static final double UNITS_PER_ONE = 1e15;

    private GriesDp() {}

    /**
     * The summand of a part with hits, in units of 10^-15: {@code round(|v / f - n / N| * 10^15)}.
     *
     * @param hits v, occurrences of the term in the part, at least 1
     * @param frequency f, occurrences of the term in all parts
     * @param partTokens n, tokens of the part
     * @param tokens N, tokens of all parts
     * @return a whole number in [0, 10^15]
     * @throws IllegalArgumentException if the counts cannot stand together
     */
    public static long part(long hits, long frequency, long partTokens, long tokens) {
        boolean possible = hits >= 1 && hits <= frequency && hits <= partTokens && partTokens <= tokens;
        if (!possible || frequency > tokens) {
            throw new IllegalArgumentException(
                    ("impossible part: %d of %d hits in %d of %d tokens; expected 1 <= hits <= tokens, and no more in"
                                    + " the part than in all")
                            .formatted(hits, frequency, partTokens, tokens));
        }
        double deviation = (double) hits / frequency - (double) partTokens / tokens;
        return Math.round(Math.abs(deviation) * UNITS_PER_ONE);
    }

    /**
     * DP from the summands of the parts with hits.
     *
     * @param sumOfParts sum of {@link #part} over the parts with hits
     * @param hitPartTokens tokens of the parts with hits, at least 1
     * @param tokens N, tokens of all parts
     * @param partCount all parts, with and without hits, at least 1
     * @return a number in [0, 1), or {@code null} with fewer than two parts
     * @throws IllegalArgumentException if the counts cannot stand together
     */
    public static Double of(long sumOfParts, long hitPartTokens, long tokens, long partCount) {
        if (sumOfParts < 0 || hitPartTokens < 1 || hitPartTokens > tokens || partCount < 1) {
            throw new IllegalArgumentException(
                    ("impossible sums: %d units over parts with %d of %d tokens, %d parts in all; expected no negative"
                                    + " sum, 1 <= tokens of hit parts <= tokens and at least 1 part")
                            .formatted(sumOfParts, hitPartTokens, tokens, partCount));
        }
        if (partCount < 2) {
            return null;
        }
        double twice = sumOfParts / UNITS_PER_ONE + 1 - (double) hitPartTokens / tokens;
        return Math.max(0.0, Math.min(1.0, twice / 2));
    }

    /**
     * DP by its definition, from all parts at once.
     *
     * @param hits v_i, occurrences of the term in each part, at least one in all
     * @param partTokens n_i, tokens of each part, at least 1, in the same order
     * @return a number in [0, 1), or {@code null} with fewer than two parts
     * @throws IllegalArgumentException if the arrays differ in length or the counts cannot stand together
     */
    public static Double of(long[] hits, long[] partTokens) {
        PartCounts parts = new PartCounts(hits, partTokens);
        if (parts.count() < 2) {
            return null;
        }
        double sum = 0;
        for (int i = 0; i < parts.count(); i++) {
            sum += Math.abs(parts.shareOfHits(i) - parts.shareOfTokens(i));
        }
        return Math.min(1.0, sum / 2);
    }
}
