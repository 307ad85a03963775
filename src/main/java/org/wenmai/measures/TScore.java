package org.wenmai.measures;

/**
 * t-score: how far the joint frequency lies above the expected one, in its own standard errors.
 *
 * <p>{@code t = (f12 - E) / sqrt(f12)}, with {@code E = f1 * f2 / N}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term, {@code N} all observations.
 *
 * <p>Range (-inf, sqrt(f12)); negative where a pair meets less often than expected. Favours frequent pairs; 2 is the
 * customary mark, but as the t-test's conditions do not hold for counts, use it to order pairs, not as a test.
 *
 * <p>{@code null} for a pair that never meets.
 *
 * <p>Church, Gale, Hanks and Hindle (1991), Using statistics in lexical analysis, in Zernik (ed.), Lexical Acquisition.
 */
public final class TScore {

    private TScore() {}

    /**
     * t-score of a pair.
     *
     * @param table counts of the pair
     * @return standard errors above the expected joint frequency, or {@code null} if the pair never meets
     */
    public static Double of(ContingencyTable table) {
        if (table.joint() == 0) {
            return null;
        }
        return (table.joint() - table.expected()) / StrictMath.sqrt(table.joint());
    }
}
