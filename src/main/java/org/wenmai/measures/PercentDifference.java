package org.wenmai.measures;

/**
 * %DIFF: by how many percent the rate in the target lies above that in the reference.
 *
 * <p>{@code %DIFF = 100 * (p1 - p2) / p2}, {@code p1 = a / n1}, {@code p2 = b / n2}.
 *
 * <p>{@code a} and {@code b} occurrences in target and reference, {@code n1} and {@code n2} all their tokens.
 *
 * <p>Range [-100, inf). {@code null} where the reference never uses the term or a corpus has no tokens (others put a tiny
 * number in place of 0, and get a figure that says how tiny it was).
 *
 * <p>Gabrielatos and Marchi (2011), Keyness: matching metrics to definitions.
 */
public final class PercentDifference {

    private PercentDifference() {}

    /**
     * %DIFF of a term.
     *
     * @param table counts from {@link ContingencyTable#ofCorpora}
     * @return percent, or null
     */
    public static Double of(ContingencyTable table) {
        long tokens = table.second();
        long referenceTokens = table.total() - tokens;
        if (tokens == 0 || table.onlyFirst() == 0) {
            return null;
        }
        double rate = (double) table.joint() / tokens;
        double referenceRate = (double) table.onlyFirst() / referenceTokens;
        return 100 * (rate - referenceRate) / referenceRate;
    }
}
