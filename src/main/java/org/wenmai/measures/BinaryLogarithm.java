package org.wenmai.measures;

/**
 * Logarithm of base 2: {@code log2(x) = ln(x) / ln(2)}, as Spark's {@code log2} computes it, to the same double.
 *
 * <p>A power of two may therefore come out one unit in the last place beside its whole exponent.
 */
final class BinaryLogarithm {

    private static final double LN_2 = StrictMath.log(2);

    private BinaryLogarithm() {}

    static double of(double x) {
        return StrictMath.log(x) / LN_2;
    }
}
