/**
 * Networks of terms in plain Java: communities, centralities, coordinates, and the files network programs open.
 *
 * <p>In: the edges of one network, as pairs of terms with how often they stand together. Out: figures by node, and text written to a
 * stream. One network at a time is in memory, and its size is what {@code network.max_nodes} and {@code network.max_edges} allow.
 *
 * <p>The same edges give the same figures on every machine, whatever their order: nodes are numbered by the code point order of their
 * terms, neighbours are visited by number, everything runs in one thread, seeds are fixed, and roots are exact (logarithms those of
 * {@link java.lang.StrictMath}).
 *
 * <p>Not here: Spark, tables, configuration. Only {@link org.wenmai.networks.LeidenCommunities} knows the library that finds
 * communities.
 */
package org.wenmai.networks;
