package org.wenmai.measures;

/**
 * Simpson's overlap coefficient: the share of the rarer term's windows that hold the other term too.
 *
 * <p>{@code Simpson = f12 / min(f1, f2)}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term.
 *
 * <p>Range [0, 1]: 1 as soon as the rarer term never occurs alone, so a term seen once reaches 1 with everything beside
 * it: use it with a minimum frequency.
 *
 * <p>{@code null} if a term never occurs.
 *
 * <p>The coefficient named Simpson in KH Coder, not Simpson's index of diversity. Simpson (1943), Mammals and the
 * nature of continents, American Journal of Science 241(1).
 */
public final class Simpson {

    private Simpson() {}

    /**
     * Overlap coefficient of a pair.
     *
     * @param table counts of the pair
     * @return a number in [0, 1], or {@code null} if a term never occurs
     */
    public static Double of(ContingencyTable table) {
        long rarer = Math.min(table.first(), table.second());
        if (rarer == 0) {
            return null;
        }
        return (double) table.joint() / rarer;
    }
}
