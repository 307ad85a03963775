package org.wenmai.measures;

/**
 * Jaccard coefficient: the share of the windows with either term that hold both.
 *
 * <p>{@code Jaccard = f12 / (f1 + f2 - f12)}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term.
 *
 * <p>Range [0, 1]: 0 for terms that never meet, 1 for terms that only occur together. Orders pairs exactly as
 * {@link Dice} does ({@code J = D / (2 - D)}); low whenever one term is much more frequent than the other.
 *
 * <p>{@code null} if neither term occurs.
 *
 * @see <a href="https://doi.org/10.1111/j.1469-8137.1912.tb05611.x">Jaccard (1912), New Phytologist 11(2)</a>
 */
public final class Jaccard {

    private Jaccard() {}

    /**
     * Jaccard coefficient of a pair.
     *
     * @param table counts of the pair
     * @return a number in [0, 1], or {@code null} if neither term occurs
     */
    public static Double of(ContingencyTable table) {
        long either = table.joint() + table.onlyFirst() + table.onlySecond();
        if (either == 0) {
            return null;
        }
        return (double) table.joint() / either;
    }
}
