package org.wenmai.measures;

/**
 * Ochiai coefficient: the joint frequency over the geometric mean of the two frequencies.
 *
 * <p>{@code Ochiai = f12 / sqrt(f1 * f2)}; the cosine of the two terms' 0/1 vectors over the windows.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term.
 *
 * <p>Range [0, 1]: 0 for terms that never meet, 1 for terms that only occur together. Does not depend on N. The value
 * is cut to the range, as rounding can pass it by one unit in the last place.
 *
 * <p>{@code null} if a term never occurs.
 *
 * @see <a href="https://doi.org/10.2331/suisan.22.526">Ochiai (1957), Bulletin of the Japanese Society of Scientific
 *     Fisheries 22(9)</a>
 */
public final class Ochiai {

    private Ochiai() {}

    /**
     * Ochiai coefficient of a pair.
     *
     * @param table counts of the pair
     * @return a number in [0, 1], or {@code null} if a term never occurs
     */
    public static Double of(ContingencyTable table) {
        if (table.first() == 0 || table.second() == 0) {
            return null;
        }
        return Math.min(1.0, table.joint() / StrictMath.sqrt((double) table.first() * table.second()));
    }
}
