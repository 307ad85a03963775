package org.wenmai.statistics;

/**
 * Sums of doubles in [0, 1] that are the same in any order: each is cut, without rounding, into a whole number of 2⁻³⁰ and one of
 * 2⁻⁸⁵ (the last bits below that rounded), and the whole numbers are added, what is full of the second carried into the first.
 * Exact for up to eight thousand million summands of 1; above that an {@link ArithmeticException}.
 */
final class ExactSum {
    private static final int LOW_BITS = 55;
    private static final double HIGH = 0x1p30;
    private static final double LOW = 0x1p55;
    private static final long LOW_MASK = (1L << LOW_BITS) - 1;

    private long high;
    private long low;

    /** Adds a number so many times. */
    void add(double value, long times) {
        double scaled = value * HIGH;
        double whole = Math.floor(scaled);
        addHigh(Math.multiplyExact((long) whole, times));
        long rest = (long) Math.rint((scaled - whole) * LOW);
        long product = rest * times;
        addHigh(Math.multiplyHigh(rest, times) << Long.SIZE - LOW_BITS | product >>> LOW_BITS);
        low += product & LOW_MASK;
        addHigh(low >>> LOW_BITS);
        low &= LOW_MASK;
    }

    private void addHigh(long units) {
        high = Math.addExact(high, units);
    }

    double value() {
        return high / HIGH + low / (HIGH * LOW);
    }
}
