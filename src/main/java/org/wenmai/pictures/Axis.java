package org.wenmai.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale of numbers with round marks.
 *
 * @param low its lower end
 * @param high its upper end, above low
 */
record Axis(double low, double high) {
    private static final double[] STEPS = {1, 2, 5, 10};

    /** From at most {@code low} to at least {@code high}, widened to round marks. */
    static Axis around(double low, double high) {
        double step = step(Math.max(high - low, 1e-9));
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
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(span / 6)));
        for (double factor : STEPS) {
            if (span / (factor * power) <= 6 + 1e-9) {
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
