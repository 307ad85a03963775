package org.wenmai.statistics;

import java.io.Serializable;

/**
 * How many pairs a scope has.
 *
 * @param pairs all of them, each of which is a test
 * @param attracting those that stand together more often than by chance
 */
public record PairTotals(long pairs, long attracting) implements Serializable {}
