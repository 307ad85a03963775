package org.wenmai.recurrence;

import java.util.Arrays;

/**
 * The set of all runs of {@value #LENGTH} letters and figures of a text, each as a 64-bit hash.
 *
 * <p>For sets A and B: similarity (Jaccard) = #(A∩B) / #(A∪B); containment = #(A∩B) / min(#A, #B). Both in [0, 1], symmetric, and 0
 * where a set is empty. Containment stays near 1 where one text is a part of the other, similarity does not (Broder 1997, On the
 * resemblance and containment of documents).
 */
public final class Shingles {
    /** Long enough that two Chinese texts on one subject share few, short enough that an edit spoils few. */
    static final int LENGTH = 5;

    private final long[] sorted;

    private Shingles(long[] sorted) {
        this.sorted = sorted;
    }

    /** The shingles of a text; one that is shorter is its own only shingle. */
    public static Shingles of(FoldedText text) {
        long[] runs = withRepeats(text);
        Arrays.sort(runs);
        int n = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[n++] = runs[i];
            }
        }
        return new Shingles(Arrays.copyOf(runs, n));
    }

    /** All shingles as they follow one another, one that stands twice being there twice. */
    static long[] withRepeats(FoldedText text) {
        return text.runs(Math.max(1, Math.min(LENGTH, text.length())));
    }

    /** How many different ones there are. */
    public int size() {
        return sorted.length;
    }

    /** How many are in both sets. */
    public int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int k = 0;
        while (i < sorted.length && k < other.sorted.length) {
            int order = Long.compare(sorted[i], other.sorted[k]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
