package org.wenmai.measures;

import org.apache.commons.math3.special.Erf;

/**
 * Chi-squared distribution with one degree of freedom: how probable a statistic at least this large is by chance.
 *
 * <p>{@code p = erfc(sqrt(x / 2))}.
 *
 * <p>{@code x} a statistic that is chi-squared with one degree of freedom if the terms are independent, here
 * {@link LogLikelihood#of}; {@code erfc} the complementary error function.
 *
 * <p>Range [0, 1]: 1 at x = 0, 0.05 at 3.841, 0.01 at 6.635, 0.001 at 10.828.
 *
 * <p>0 where the probability is too small for a double (x above about 1,480) and at infinity. The approximation is poor
 * where an expected cell is below 1.
 */
public final class ChiSquared {

    private ChiSquared() {}

    /**
     * Upper tail probability of a statistic.
     *
     * @param statistic x, at least 0; without a sign, also for keyness
     * @return a number in [0, 1]
     * @throws IllegalArgumentException if the statistic is negative or not a number
     */
    public static double pValue(double statistic) {
        if (!(statistic >= 0)) {
            throw new IllegalArgumentException("chi-squared statistic must be at least 0, found " + statistic);
        }
        return Erf.erfc(StrictMath.sqrt(statistic / 2));
    }
}
