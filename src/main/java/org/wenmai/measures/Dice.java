package org.wenmai.measures;

/**
 * Dice coefficient: the share of the occurrences of two terms in which they stand together.
 *
 * <p>{@code Dice = 2 * f12 / (f1 + f2)}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term.
 *
 * <p>Range [0, 1]: 0 for terms that never meet, 1 for terms that only occur together. Does not depend on N, so figures
 * of corpora of different size can be compared.
 *
 * <p>{@code null} if neither term occurs.
 *
 * @see <a href="https://doi.org/10.2307/1932409">Dice (1945), Ecology 26(3)</a>
 */
public final class Dice {

    private Dice() {}

    /**
     * Dice coefficient of a pair.
     *
     * @param table counts of the pair
     * @return a number in [0, 1], or {@code null} if neither term occurs
     */
    public static Double of(ContingencyTable table) {
        if (table.first() == 0 && table.second() == 0) {
            return null;
        }
        return 2.0 * table.joint() / (table.first() + table.second());
    }
}
