package org.wenmai.recurrence;

import java.util.Arrays;

/**
 * Fingerprints of a text that any other text shares once the two have {@code WINDOW + RUN − 1} = 47 letters and figures in a row in
 * common: of every {@value #WINDOW} neighbouring runs of {@value #RUN}, the one with the smallest hash, the rightmost of equal ones
 * (Schleimer, Wilkerson, Aiken 2003, Winnowing). About 2 / ({@value #WINDOW} + 1) of all runs are kept.
 */
public final class Winnowing {
    static final int RUN = 16;
    static final int WINDOW = 32;

    private static final long SEED = 0x57696E6E6F77L;

    private Winnowing() {}

    /** The distinct fingerprints, sorted; none where the text is shorter than a run. */
    public static long[] fingerprints(FoldedText text) {
        long[] runs = text.runs(RUN);
        if (runs.length == 0) {
            return runs;
        }
        for (int i = 0; i < runs.length; i++) {
            runs[i] = FoldedText.mix(runs[i] ^ SEED);
        }
        int window = Math.min(WINDOW, runs.length);
        long[] kept = new long[runs.length];
        int n = 0;
        int at = -1;
        for (int end = window; end <= runs.length; end++) {
            int begin = end - window;
            int before = at;
            if (at < begin) {
                at = begin;
                for (int i = begin + 1; i < end; i++) {
                    at = runs[i] <= runs[at] ? i : at;
                }
            } else if (runs[end - 1] <= runs[at]) {
                at = end - 1;
            }
            if (at != before) {
                kept[n++] = runs[at];
            }
        }
        Arrays.sort(kept, 0, n);
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || kept[i] != kept[distinct - 1]) {
                kept[distinct++] = kept[i];
            }
        }
        return Arrays.copyOf(kept, distinct);
    }
}
