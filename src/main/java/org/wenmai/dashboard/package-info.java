/**
 * One HTML page over the tables of a run: it opens from disk, asks for nothing, and runs no text of a document as a script.
 *
 * <p>In: the Parquet tables of a run folder. Out: {@code dashboard/index.html}, and its main charts as {@code dashboard/*.svg}. What is too long for a page is cut by rank, and the page
 * says what was cut and which file holds the rest. Nothing is computed here but sums over whole tables; every figure of the page is a
 * cell of a table.
 *
 * <p>The page itself, its scripts and styles, stands in the resources of this package, with the vendored libraries, their licences and
 * digests.
 */
package org.wenmai.dashboard;
