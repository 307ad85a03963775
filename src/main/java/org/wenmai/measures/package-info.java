/**
 * The formulas of the statistics, one measure per file, in plain Java.
 *
 * <p>In: counts ({@code long}), never texts, tables or rows. Out: one figure, or a small array in the order it came in.
 * A figure that does not exist for counts that are possible is {@code null}, never 0 or NaN; counts that are impossible
 * are refused with an {@link java.lang.IllegalArgumentException} that says what was found.
 *
 * <p>Symbols, the same in every file. Of a pair of terms, over {@code N} windows: {@code f12} the windows that hold
 * both ({@link org.wenmai.measures.ContingencyTable#joint()}), {@code f1} and {@code f2} the windows that hold the
 * first and the second term, {@code E = f1 * f2 / N} the joint windows expected if the terms were independent.
 * {@code ln} is the natural logarithm, {@code log2} and {@code log10} those of base 2 and 10.
 *
 * <p>The results are the same doubles on every machine: logarithms and roots are those of {@link java.lang.StrictMath}
 * (which Spark's own LOG functions use too), the error function is plain Java arithmetic in Commons Math, and sums run
 * in a fixed order.
 *
 * <p>Not here: Spark, reading or writing, configuration, thresholds, rounding for display.
 */
package org.wenmai.measures;
