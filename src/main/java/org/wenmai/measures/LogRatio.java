package org.wenmai.measures;

/**
 * Log ratio: how many times as often, in doublings, a term is used in the target as in the reference. An effect size: it
 * does not grow with the corpus.
 *
 * <p>{@code log ratio = log2((a / n1) / (b / n2))}.
 *
 * <p>{@code a} and {@code b} occurrences in target and reference, {@code n1} and {@code n2} all tokens of the two.
 *
 * <p>Range (-inf, inf): 0 where both use it alike, 1 for twice as often, -1 for half as often.
 *
 * <p>Where one of the two counts is 0, both are raised by 0.5, so that the ratio exists; it then says little more than
 * its sign. {@code null} where a corpus has no tokens.
 *
 * @see <a href="https://cass.lancs.ac.uk/log-ratio-an-informal-introduction/">Hardie (2014), Log Ratio: an informal
 *     introduction</a>
 */
public final class LogRatio {
    /** What is added to both counts where one is 0. */
    public static final double CONTINUITY = 0.5;

    private LogRatio() {}

    /**
     * Log ratio of a term.
     *
     * @param table counts from {@link ContingencyTable#ofCorpora}
     * @return bits, null where target or reference has no tokens
     */
    public static Double of(ContingencyTable table) {
        long tokens = table.second();
        long referenceTokens = table.total() - tokens;
        if (tokens == 0 || referenceTokens == 0) {
            return null;
        }
        double shift = table.joint() == 0 || table.onlyFirst() == 0 ? CONTINUITY : 0;
        double rate = (table.joint() + shift) / tokens;
        double referenceRate = (table.onlyFirst() + shift) / referenceTokens;
        return BinaryLogarithm.of(rate / referenceRate);
    }
}
