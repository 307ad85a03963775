/**
 * Corpus statistics as {@code Dataset -> Dataset} functions. In: the tables of {@link org.wenmai.tables}. Out: the same. No session,
 * no reading or writing, no configuration objects: a statistic takes the numbers it needs. Sums are of counts or of fixed-point
 * longs, so that the order of rows never shows.
 */
package org.wenmai.statistics;
