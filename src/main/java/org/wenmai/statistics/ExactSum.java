package org.wenmai.statistics;

import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * Sums of doubles in [0, 1] that are the same in any order: each is cut, without rounding, into a whole number of 2⁻⁴⁰ and one of
 * 2⁻⁸⁵ (the last bits below that rounded), and the whole numbers are added. Exact for up to eight million summands of 1.
 */
final class ExactSum {
    private static final double HIGH = 0x1p40;
    private static final double LOW = 0x1p45;

    private ExactSum() {}

    /** The sum over a group. */
    static Column of(Column value) {
        Column scaled = value.multiply(HIGH);
        Column high = floor(scaled);
        Column low = rint(scaled.minus(high).multiply(LOW)).cast(DataTypes.LongType);
        return sum(high).divide(HIGH).plus(sum(low).divide(HIGH * LOW));
    }
}
