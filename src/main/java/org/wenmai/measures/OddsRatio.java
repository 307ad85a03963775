package org.wenmai.measures;

/**
 * Odds ratio: how many times as high the odds of the term are in the target as in the reference.
 *
 * <p>{@code odds ratio = a * d / (b * c)}.
 *
 * <p>{@code a} and {@code b} occurrences in target and reference, {@code c} and {@code d} their other tokens.
 *
 * <p>Range [0, inf), 1 where both use the term alike; close to the ratio of rates for rare terms. {@code null} where the
 * reference never uses the term, or the target says nothing else.
 */
public final class OddsRatio {

    private OddsRatio() {}

    /**
     * Odds ratio of a term.
     *
     * @param table counts from {@link ContingencyTable#ofCorpora}
     * @return a number of at least 0, or null
     */
    public static Double of(ContingencyTable table) {
        if (table.onlyFirst() == 0 || table.onlySecond() == 0) {
            return null;
        }
        return (double) table.joint() * table.neither() / ((double) table.onlyFirst() * table.onlySecond());
    }
}
