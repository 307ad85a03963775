package org.wenmai.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale of numbers with round marks.
 *
 * <p>Edge cases: where all figures are alike the scale is one unit long; a span too small to be told from rounding at that height is
 * widened until it is not. Both ends are finite.
 *
 * @param low its lower end
 * @param high its upper end, above low
 */
record Axis(double low, double high) {
    private static final double[] STEPS = {1, 2, 5, 10};

    /** Parts of a scale at most. */
    private static final int PARTS = 6;

    Axis {
        if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "found an axis from %s to %s, expected from low to high".formatted(low, high));
        }
    }

    /** From at most {@code low} to at least {@code high}, widened to round marks. */
    static Axis around(double low, double high) {
        // Steps below the distance of neighbouring doubles would end nowhere.
        double least = 64 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        double step = step(high > low ? Math.max(high - low, least) : Math.max(PARTS, least));
        return new Axis(
                Math.floor(low / step + 1e-9) * step,
                Math.max(Math.ceil(high / step - 1e-9), Math.floor(low / step) + 1) * step);
    }

    /** Where a value stands, in shares of the length. */
    double at(double value) {
        return (value - low) / (high - low);
    }

    /** Round numbers within, at most seven. */
    List<Double> marks() {
        double step = step(high - low);
        List<Double> marks = new ArrayList<>();
        for (long i = Math.round(Math.ceil(low / step - 1e-9)); i * step <= high + step * 1e-9; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    /** The least of 1, 2, 5 times a power of ten that makes at most six parts. */
    private static double step(double span) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(span / PARTS)));
        for (double factor : STEPS) {
            if (span / (factor * power) <= PARTS + 1e-9) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** A mark with no more digits than the step has. */
    String name(double mark) {
        double step = step(high - low);
        int digits = Math.max(0, (int) Math.ceil(-StrictMath.log10(step) - 1e-9));
        return Figures.of(mark, digits);
    }
}
