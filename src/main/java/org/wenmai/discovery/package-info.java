/**
 * Finds words that no dictionary lists, by how a corpus uses them. In: sentences. Out: grams (stretches of {@link
 * org.wenmai.tokens.WordUnits units}) and their counts, what stands beside them, and which of them may be words by their form.
 *
 * <p>Pure Java: a task counts its own sentences in bounded memory, and the sums over tasks, the measures and the choice are made
 * by {@code org.wenmai.statistics}.
 */
package org.wenmai.discovery;
