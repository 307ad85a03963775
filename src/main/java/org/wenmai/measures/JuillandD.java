package org.wenmai.measures;

/**
 * Juilland's D: how evenly a term is spread over the parts of a corpus.
 *
 * <p>{@code D = 1 - (sd / mean) / sqrt(k - 1)}.
 *
 * <p>{@code sd} and {@code mean} are those of the rates {@code v_i / n_i} over all {@code k} parts, {@code v_i} hits in
 * part i, {@code n_i} its tokens; {@code sd} is the population's ({@code 1 / k}). Our parts are the documents of a
 * source that have tokens.
 *
 * <p>Range [0, 1]: 1 for the same rate in every part, 0 for a term that stands in one part only. Approaches 1 for most
 * terms when there are very many parts; Gries' DP does not ({@link GriesDp}). Rounding below 0 is cut to 0.
 *
 * <p>{@code null} with fewer than two parts. A term without hits, or a part without tokens, is refused.
 *
 * <p>Rates instead of hits make it right for parts of different size; for equal parts both are the same. With the
 * sample's standard deviation ({@code 1 / (k - 1)}) D could fall below 0. Juilland and Chang-Rodríguez (1964),
 * Frequency Dictionary of Spanish Words, Mouton.
 */
public final class JuillandD {

    private JuillandD() {}

    /**
     * D of a term. Sums run in the order of the arrays: the same order gives the same double.
     *
     * @param hits v_i, occurrences of the term in each part, at least one in all
     * @param partTokens n_i, tokens of each part, at least 1, in the same order
     * @return a number in [0, 1], or {@code null} with fewer than two parts
     * @throws IllegalArgumentException if the arrays differ in length or the counts cannot stand together
     */
    public static Double of(long[] hits, long[] partTokens) {
        PartCounts parts = new PartCounts(hits, partTokens);
        int k = parts.count();
        if (k < 2) {
            return null;
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += parts.rate(i);
        }
        double mean = sum / k;
        double squares = 0;
        for (int i = 0; i < k; i++) {
            double deviation = parts.rate(i) - mean;
            squares += deviation * deviation;
        }
        double variation = StrictMath.sqrt(squares / k) / mean;
        return Math.max(0.0, 1 - variation / StrictMath.sqrt(k - 1));
    }
}
