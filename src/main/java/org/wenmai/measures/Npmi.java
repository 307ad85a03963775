package org.wenmai.measures;

/**
 * Normalised pointwise mutual information: PMI divided by the largest value it could have for this joint frequency.
 *
 * <p>{@code NPMI = ln(f12 / E) / -ln(f12 / N)}, with {@code E = f1 * f2 / N}; the base of the logarithm cancels.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term, {@code N} all observations.
 *
 * <p>Range [-1, 1]: 1 for terms that only occur together, 0 for independent terms, -1 for terms that never meet (the
 * limit). The value is cut to the range, as rounding can pass it by one unit in the last place.
 *
 * <p>{@code null} for a pair in every window (0 / 0) and for a term that never occurs.
 *
 * <p>Bouma (2009), Normalized (pointwise) mutual information in collocation extraction, Proceedings of GSCL.
 */
public final class Npmi {

    private Npmi() {}

    /**
     * NPMI of a pair.
     *
     * @param table counts of the pair
     * @return a number in [-1, 1], or {@code null} if the pair is in every window or a term in none
     */
    public static Double of(ContingencyTable table) {
        if (table.joint() == table.total() || table.first() == 0 || table.second() == 0) {
            return null;
        }
        if (table.joint() == 0) {
            return -1.0;
        }
        double attraction = StrictMath.log(table.joint() / table.expected());
        double largest = -StrictMath.log((double) table.joint() / table.total());
        return Math.max(-1.0, Math.min(1.0, attraction / largest));
    }
}
