package org.wenmai.measures;

import java.util.Arrays;

/**
 * Benjamini-Hochberg adjustment of many p-values: what share of the findings up to this one are expected to be false.
 *
 * <p>{@code q_(i) = min over j >= i of min(1, p_(j) * m / j)}.
 *
 * <p>{@code p_(j)} the j-th smallest p-value, {@code m} the number of all p-values tested, also those not published.
 *
 * <p>Range [p, 1]; q never falls where p rises. Keeping all rows with q at most 0.05 keeps about one false in twenty.
 *
 * <p>Equal p-values get equal q-values, whatever their order; no p-values give no q-values.
 *
 * <p>Step-up under independence or positive dependence, as {@code p.adjust(p, "BH")} of R computes it.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995), Journal of the Royal
 *     Statistical Society B 57(1)</a>
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The q-value of each p-value.
     *
     * @param p p-values in any order; left as they are
     * @return as many q-values, in the same order
     * @throws IllegalArgumentException if a p-value is not a number in [0, 1]
     */
    public static double[] qValues(double[] p) {
        double[] sorted = sortedCopy(p);
        double[] adjusted = new double[sorted.length];
        double smallest = 1;
        for (int rank = sorted.length; rank >= 1; rank--) {
            smallest = Math.min(smallest, sorted[rank - 1] * ((double) sorted.length / rank));
            adjusted[rank - 1] = smallest;
        }
        double[] q = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            q[i] = adjusted[Arrays.binarySearch(sorted, p[i])];
        }
        return q;
    }

    private static double[] sortedCopy(double[] p) {
        for (int i = 0; i < p.length; i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException(
                        "p-value at index %d must lie in [0, 1], found %s".formatted(i, p[i]));
            }
        }
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
