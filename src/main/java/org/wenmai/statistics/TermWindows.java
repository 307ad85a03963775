package org.wenmai.statistics;

/**
 * The windows of a document.
 *
 * @param windows all windows that hold a term; where they reach so far, what is seen from all terms
 * @param holding how many windows hold each type; where they reach so far, what is seen from its occurrences
 */
record TermWindows(long windows, int[] holding) {
    static TermWindows of(TokenSequence sequence, int types, WindowUnit unit) {
        return of(WindowedDocument.windows(sequence, types, unit), types, unit);
    }

    static TermWindows of(WindowedDocument.Windows windows, int types, WindowUnit unit) {
        int[] holding = new int[types];
        return new TermWindows(
                unit.isReach() ? neighbours(windows, unit.reach(), holding) : stretches(windows, holding), holding);
    }

    private static long stretches(WindowedDocument.Windows windows, int[] holding) {
        for (int term : windows.terms()) {
            holding[term]++;
        }
        return windows.ends().length;
    }

    private static long neighbours(WindowedDocument.Windows windows, int reach, int[] holding) {
        int[] terms = windows.terms();
        int[] positions = windows.positions();
        long seen = 0;
        int begin = 0;
        for (int end : windows.ends()) {
            for (int i = begin; i < end; i++) {
                for (int k = i + 1; k < end && positions[k] - positions[i] <= reach; k++) {
                    holding[terms[i]]++;
                    holding[terms[k]]++;
                    seen += 2;
                }
            }
            begin = end;
        }
        return seen;
    }
}
