package org.wenmai.statistics;

/**
 * Sums of doubles in [0, 1] that are the same in any order: each is cut, without rounding, into a whole number of 2⁻⁴⁰ and one of
 * 2⁻⁸⁵ (the last bits below that rounded), and the whole numbers are added. Exact for up to eight million summands of 1.
 */
final class ExactSum {
    private static final double HIGH = 0x1p40;
    private static final double LOW = 0x1p45;

    private long high;
    private long low;

    /** Adds a number so many times. */
    void add(double value, long times) {
        double scaled = value * HIGH;
        double whole = Math.floor(scaled);
        high = Math.addExact(high, Math.multiplyExact((long) whole, times));
        low = Math.addExact(low, Math.multiplyExact((long) Math.rint((scaled - whole) * LOW), times));
    }

    double value() {
        return high / HIGH + low / (HIGH * LOW);
    }
}
