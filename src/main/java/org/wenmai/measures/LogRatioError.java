package org.wenmai.measures;

/**
 * Standard error of {@link LogRatio} by document: how far the log ratio would move if other documents had been
 * published. Words come in bursts, so that tokens of one document, or of copies of one document, are no independent
 * observations; a family of reprints is one.
 *
 * <p>Delta method with clusters: {@code se^2 = sum over f of (u_f / (1 - h1) - v_f / (1 - h2))^2 / ln(2)^2}, with
 * {@code u_f = x_f / a - n_f / n1} and {@code v_f = y_f / b - m_f / n2}, what family f adds to the logarithm of either
 * rate, and {@code h1 = sum x_f^2 / a^2}, {@code h2 = sum y_f^2 / b^2}.
 *
 * <p>{@code x_f} occurrences and {@code n_f} tokens of the family in the target, {@code y_f} and {@code m_f} in the
 * reference; {@code a}, {@code n1}, {@code b}, {@code n2} their sums. Multiplied out, only whole-number sums remain
 * ({@link FamilySums}, {@link SharedSums}).
 *
 * <p>Division by {@code 1 - h} corrects for few documents, as HC3 does for a regression: {@code h} is the mean leverage
 * of the families that hold the term, weighted by what they hold, and {@code 1 / h} the number of equally heavy documents
 * they are worth. With ten such documents the error grows by a ninth, with a hundred by a hundredth. Without it the test of
 * a term in few documents is too bold: over random halves of a corpus, where nothing differs, one split in five then showed
 * a term with q below 0.05.
 *
 * <p>Range (0, inf), in bits. {@code log ratio / se} is a z statistic; the interval is {@code log ratio ± 1.96 se}.
 *
 * <p>{@code null} with fewer than 5 families that hold the term on either side, and where documents do not vary at all
 * (each has exactly the same rate), so that they tell nothing about chance.
 *
 * @see <a href="https://doi.org/10.1093/llc/fqu064">Lijffijt et al. (2016), Significance testing of word frequencies in
 *     corpora, Digital Scholarship in the Humanities 31(2)</a>
 * @see <a href="https://doi.org/10.1016/0304-4076(85)90158-7">MacKinnon and White (1985), Journal of Econometrics
 *     29(3)</a>
 */
public final class LogRatioError {
    /** Families that must hold the term on either side. */
    public static final long MIN_FAMILIES = 5;

    /** Half the width of a 95 % interval in standard errors. */
    public static final double Z_95 = 1.959963984540054;

    /** Below this share of its own parts a variance is rounding. */
    public static final double ROUNDING = 1e-12;

    private LogRatioError() {}

    /**
     * Standard error of a term's log ratio.
     *
     * @param target sums over the families of the target
     * @param reference sums over the families of the reference
     * @param shared sums over the families that stand in both
     * @return bits, null where it does not exist
     */
    public static Double of(FamilySums target, FamilySums reference, SharedSums shared) {
        if (target.families() < MIN_FAMILIES || reference.families() < MIN_FAMILIES) {
            return null;
        }
        double a = target.frequency();
        double b = reference.frequency();
        double n1 = target.tokens();
        double n2 = reference.tokens();
        double leverage = target.squaredFrequency() / (a * a);
        double referenceLeverage = reference.squaredFrequency() / (b * b);
        double weight = 1 / (1 - leverage);
        double referenceWeight = 1 / (1 - referenceLeverage);
        double parts = leverage * (weight * weight) + referenceLeverage * (referenceWeight * referenceWeight);
        double between = shared.frequencies() / (a * b)
                - shared.frequencyReferenceTokens() / (a * n2)
                - shared.tokensReferenceFrequency() / (n1 * b)
                + shared.tokens() / (n1 * n2);
        double variance = own(target, leverage) * (weight * weight)
                + own(reference, referenceLeverage) * (referenceWeight * referenceWeight)
                - 2 * between * (weight * referenceWeight);
        return variance > ROUNDING * parts ? StrictMath.sqrt(variance) / StrictMath.log(2) : null;
    }

    /** Sum of u_f^2. */
    private static double own(FamilySums side, double leverage) {
        double f = side.frequency();
        double n = side.tokens();
        return leverage - 2 * (side.frequencyTokens() / (f * n)) + side.squaredTokens() / (n * n);
    }
}
