package org.wenmai.measures;

/**
 * Pearson's chi-squared of a 2x2 table: how strongly the counts speak against independence.
 *
 * <p>{@code X2 = T * (|a*d - b*c| - T * delta)^2 / ((a + b)(c + d)(a + c)(b + d))}.
 *
 * <p>{@code a} and {@code b} occurrences of the term in target and reference, {@code c} and {@code d} their other tokens,
 * {@code T} all tokens; {@code delta} 0, or 0.5 with Yates' correction.
 *
 * <p>Range [0, inf); the p of {@link ChiSquared}. 0 where a margin is empty. For rare terms {@link LogLikelihood} is the
 * better approximation.
 *
 * <p>The corrected form is the default of quanteda's {@code textstat_keyness}: Yates' correction where an expected cell is
 * below 5 and the correction does not overshoot, else none.
 *
 * @see <a href="https://doi.org/10.2307/2983604">Yates (1934), Supplement to the Journal of the Royal Statistical Society
 *     1(2)</a>
 */
public final class PearsonChiSquared {

    private PearsonChiSquared() {}

    /**
     * Without correction.
     *
     * @param table counts of the pair
     * @return a number of at least 0
     */
    public static double of(ContingencyTable table) {
        return statistic(table, 0);
    }

    /**
     * With Yates' correction where it is needed.
     *
     * @param table counts of the pair
     * @return a number of at least 0
     */
    public static double corrected(ContingencyTable table) {
        return statistic(table, isSparse(table) ? 0.5 : 0);
    }

    /** Whether an expected cell is below 5 and half a count moved would not pass over independence. */
    static boolean isSparse(ContingencyTable table) {
        double total = table.total();
        double smallest = Math.min(table.first(), total - table.first())
                * Math.min(table.second(), total - table.second())
                / total;
        return smallest < 5 && distance(table) >= total / 2;
    }

    private static double distance(ContingencyTable table) {
        return Math.abs((double) table.joint() * table.neither() - (double) table.onlyFirst() * table.onlySecond());
    }

    private static double statistic(ContingencyTable table, double delta) {
        double total = table.total();
        double margins = (double) table.first() * (total - table.first()) * table.second() * (total - table.second());
        if (margins == 0) {
            return 0;
        }
        double distance = distance(table) - total * delta;
        return total * distance * distance / margins;
    }
}
