package org.wenmai.measures;

import org.apache.commons.math3.special.Beta;

/**
 * Student's t distribution: how probable a deviation at least this large is by chance, and how large the deviation is that 5 % exceed.
 *
 * <p>{@code p = I_x(n / 2, 1 / 2)} with {@code x = n / (n + t²)}, both sides together.
 *
 * <p>{@code t} a deviation in standard errors, {@code n} degrees of freedom, {@code I} the regularised incomplete beta function, by its
 * continued fraction.
 *
 * <p>Range of p [0, 1]: 1 at t = 0, 0 where it is too small for a double. Off by less than 10^-10 of itself up to a million
 * degrees of freedom.
 *
 * @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_948.htm">Abramowitz and Stegun (1964), 26.7.1 and 26.5.8</a>
 */
final class StudentT {
    private static final double OUTSIDE = 0.05;

    /** The 0.975 quantile of the normal distribution, below that of t for all degrees of freedom. */
    private static final double NORMAL = 1.959963984540054;

    /** Steps below this share of t are rounding. */
    private static final double ROUNDING = 1e-14;

    /** The fraction settles within some hundred terms, but may go on to and fro in the last bit. */
    private static final int MOST_TERMS = 1000;

    private StudentT() {}

    /**
     * Probability of a deviation of at least {@code t} to either side.
     *
     * @param t of any sign
     * @param degrees n, at least 1
     * @return a number in [0, 1]
     */
    static double pValue(double t, long degrees) {
        if (Double.isInfinite(t * t)) {
            return 0;
        }
        double a = degrees / 2.0;
        double b = 0.5;
        double x = degrees / (degrees + t * t);
        double y = t * t / (degrees + t * t);
        // x^a by log1p: where x is nearly 1, its own logarithm has lost what t was.
        double front = t == 0
                ? 0
                : StrictMath.exp(-a * StrictMath.log1p(t * t / degrees) + b * StrictMath.log(y) - Beta.logBeta(a, b));
        // Either side of the mean of the beta distribution has a fraction that is soon done.
        boolean tail = x < (a + 1) / (a + b + 2);
        return tail ? front / (a * fraction(x, a, b)) : 1 - front / (b * fraction(y, b, a));
    }

    /** The continued fraction 26.5.8 in {@code I_x(a, b) = x^a (1 - x)^b / (a B(a, b) · fraction)}, from the front (Lentz). */
    private static double fraction(double x, double a, double b) {
        double value = 1;
        double upper = 1;
        double lower = 0;
        double change = 0;
        for (int i = 1; i <= MOST_TERMS && change != 1; i++) {
            int m = i / 2;
            double term = i % 2 == 0
                    ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                    : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            lower = 1 / (1 + term * lower);
            upper = 1 + term / upper;
            change = upper * lower;
            value *= change;
        }
        return value;
    }

    /**
     * The 0.975 quantile: the t whose p is 0.05.
     *
     * <p>By Newton's steps from the normal quantile: p falls ever more slowly as t grows, so every step stays below the root.
     *
     * @param degrees n, at least 1
     */
    static double quantile(long degrees) {
        double t = NORMAL;
        double step;
        do {
            step = (pValue(t, degrees) - OUTSIDE) / (2 * density(t, degrees));
            t += step;
        } while (step > ROUNDING * t);
        return t;
    }

    private static double density(double t, long degrees) {
        double power = -(degrees + 1) / 2.0 * StrictMath.log1p(t * t / degrees);
        return StrictMath.exp(power - Beta.logBeta(degrees / 2.0, 0.5)) / StrictMath.sqrt(degrees);
    }
}
