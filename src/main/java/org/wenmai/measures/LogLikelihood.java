package org.wenmai.measures;

/**
 * Log-likelihood ratio G2 of a 2x2 table: how strongly the counts speak against independence.
 *
 * <p>{@code G2 = 2 * sum O_ij * ln(O_ij / E_ij)}, with {@code E_ij = R_i * C_j / N}, over all four cells.
 *
 * <p>{@code O_ij} a cell, {@code R_i} the sum of its row, {@code C_j} of its column, {@code N} all observations.
 *
 * <p>Range [0, inf); 3.84, 6.63, 10.83 and 15.13 are p = 0.05, 0.01, 0.001 and 0.0001 at one degree of freedom (see
 * {@link ChiSquared}). It grows with the corpus: it measures evidence, not the size of the effect.
 *
 * <p>An empty cell adds 0; a table with an empty margin gives 0. Rounding below 0 is cut to 0.
 *
 * <p>Four cells, without correction, as {@code textstat_keyness(measure = "lr", correction = "none")} of quanteda; the
 * calculator of Rayson and Garside sums only the term's two cells and comes out lower for frequent terms.
 *
 * @see <a href="https://aclanthology.org/J93-1003/">Dunning (1993), Computational Linguistics 19(1)</a>
 * @see <a href="https://aclanthology.org/W00-0901/">Rayson and Garside (2000), Comparing corpora</a>
 */
public final class LogLikelihood {

    private LogLikelihood() {}

    /**
     * G2 without direction, for co-occurrence.
     *
     * @param table counts of the pair
     * @return a number of at least 0; swapping first and second gives the same double
     */
    public static double of(ContingencyTable table) {
        long total = table.total();
        long first = table.first();
        long second = table.second();
        double diagonal =
                cell(table.joint(), first, second, total) + cell(table.neither(), total - first, total - second, total);
        double others = cell(table.onlyFirst(), first, total - second, total)
                + cell(table.onlySecond(), total - first, second, total);
        return Math.max(0.0, 2 * (diagonal + others));
    }

    /**
     * G2 with direction, for keyness: negative where the joint frequency is lower than expected, that is where a term
     * is used less in the target than in the reference.
     *
     * @param table counts of the pair, for keyness from {@link ContingencyTable#ofCorpora}
     * @return G2, with the sign of {@code f12 - E}; 0 is never negative zero
     */
    public static double signed(ContingencyTable table) {
        double g2 = of(table);
        return g2 > 0 && table.joint() < table.expected() ? -g2 : g2;
    }

    /**
     * G2 of the term's two cells alone, as the calculator of Rayson and Garside and AntConc's "log-likelihood (2-term)" have
     * it: {@code 2 * (a * ln(a / E1) + b * ln(b / E2))}. Close to the four cells for rare terms, lower for frequent ones.
     *
     * @param table counts from {@link ContingencyTable#ofCorpora}
     * @return a number of at least 0, without direction
     */
    public static double twoCells(ContingencyTable table) {
        long total = table.total();
        long first = table.first();
        long second = table.second();
        double term = cell(table.joint(), first, second, total) + cell(table.onlyFirst(), first, total - second, total);
        return Math.max(0.0, 2 * term);
    }

    /**
     * G2 of the four cells divided by Williams' q, which brings it closer to chi-squared for small counts:
     * {@code q = 1 + (N / R1 + N / R2 - 1) * (N / C1 + N / C2 - 1) / (6 * N)}; 1 where a cell is 0.
     *
     * @param table counts of the pair
     * @return a number of at least 0, without direction
     */
    public static double williams(ContingencyTable table) {
        boolean empty = table.joint() == 0 || table.onlyFirst() == 0 || table.onlySecond() == 0 || table.neither() == 0;
        if (empty) {
            return of(table);
        }
        double total = table.total();
        double rows = total / table.first() + total / (total - table.first()) - 1;
        double columns = total / table.second() + total / (total - table.second()) - 1;
        return of(table) / (1 + rows * columns / (6 * total));
    }

    /**
     * G2 of the four cells, each moved by half a count towards independence where {@link PearsonChiSquared#corrected} would:
     * what quanteda's {@code textstat_keyness(measure = "lr")} computes by default.
     *
     * @param table counts of the pair
     * @return a number of at least 0, without direction
     */
    public static double corrected(ContingencyTable table) {
        if (!PearsonChiSquared.isSparse(table)) {
            return of(table);
        }
        double total = table.total();
        double first = table.first();
        double second = table.second();
        double shift = table.joint() > table.expected() ? -0.5 : 0.5;
        double sum = moved(table.joint() + shift, first, second, total)
                + moved(table.onlyFirst() - shift, first, total - second, total)
                + moved(table.onlySecond() - shift, total - first, second, total)
                + moved(table.neither() + shift, total - first, total - second, total);
        return Math.max(0.0, 2 * sum);
    }

    private static double moved(double observed, double row, double column, double total) {
        return observed <= 0 ? 0 : observed * StrictMath.log(observed / (row * column / total));
    }

    private static double cell(long observed, long row, long column, long total) {
        if (observed == 0) {
            return 0;
        }
        double expected = (double) row * column / total;
        return observed * StrictMath.log(observed / expected);
    }
}
