package org.wenmai.measures;

/**
 * Lambda of a two-word collocation: the log odds ratio of its table, with its z statistic.
 *
 * <p>{@code lambda = ln(n11) + ln(n00) - ln(n10) - ln(n01)}, {@code z = lambda / sqrt(1/n11 + 1/n00 + 1/n10 + 1/n01)},
 * each {@code n} being its cell plus 0.5.
 *
 * <p>{@code n11} joint observations, {@code n10} the first without the second, {@code n01} the second without the
 * first, {@code n00} neither.
 *
 * <p>Range (-inf, inf) of both: 0 for independent words, above 0 attraction. z is about standard normal for independent
 * words; collocations are ordered by it. The 0.5 keeps both finite when cells are empty, so neither is ever missing.
 *
 * <p>The saturated log-linear interaction for K = 2 words with the smoothing of quanteda's
 * {@code textstat_collocations}. Blaheta and Johnson (2001), Unsupervised learning of multi-word verbs, ACL/EACL
 * workshop on collocation.
 *
 * @param lambda log odds ratio, natural logarithm
 * @param z lambda in its standard errors
 */
public record Lambda(double lambda, double z) {

    private static final double SMOOTHING = 0.5;

    /**
     * Lambda and z of a pair.
     *
     * @param table counts of the pair
     * @return both figures; swapping first and second gives the same doubles
     */
    public static Lambda of(ContingencyTable table) {
        double n11 = table.joint() + SMOOTHING;
        double n10 = table.onlyFirst() + SMOOTHING;
        double n01 = table.onlySecond() + SMOOTHING;
        double n00 = table.neither() + SMOOTHING;
        double lambda = (StrictMath.log(n11) + StrictMath.log(n00)) - (StrictMath.log(n10) + StrictMath.log(n01));
        double variance = (1 / n11 + 1 / n00) + (1 / n10 + 1 / n01);
        return new Lambda(lambda, lambda / StrictMath.sqrt(variance));
    }
}
