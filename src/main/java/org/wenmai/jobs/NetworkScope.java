package org.wenmai.jobs;

/**
 * What the network of a source was cut from.
 *
 * @param windows windows with a term
 * @param termsFound terms in enough windows
 * @param termsKept those of them whose pairs were counted
 * @param pairsFound pairs of them in enough windows, over which q is taken
 */
record NetworkScope(String source, long windows, long termsFound, long termsKept, long pairsFound) {}
