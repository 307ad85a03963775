package org.wenmai.tokens;

import java.util.Arrays;

/** Parts of a name or of several, as they follow each other with one space between: lexicon entries and words. */
final class LatinRun {
    /** Longer runs are headlines, whose words stay apart. */
    static final int MAX_PARTS = 4;

    private int[] begins = new int[MAX_PARTS];
    private int[] ends = new int[MAX_PARTS];
    private int[] entries = new int[MAX_PARTS];
    private boolean[] connects = new boolean[MAX_PARTS];
    private int size;

    /** Takes what was found. */
    interface Words {
        /** A word, or a name that is more than one lexicon entry. */
        void word(int begin, int end);

        /** A lexicon entry by itself. */
        void entry(int begin, int end, int entry);

        /** Whether an entry, a role or a person, is no part of another name. */
        boolean standsAlone(int entry);
    }

    /** Forgets all parts. */
    void clear() {
        size = 0;
    }

    /**
     * Adds a part.
     *
     * @param entry of the lexicon, or -1
     * @param connector whether it is a small word between two parts
     */
    void add(int begin, int end, int entry, boolean connector) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
            connects = Arrays.copyOf(connects, 2 * size);
        }
        begins[size] = begin;
        ends[size] = end;
        entries[size] = entry;
        connects[size++] = connector;
    }

    /** Takes a closing mark into the last part. */
    void close() {
        ends[size - 1]++;
    }

    /** Where the last part ends. */
    int end() {
        return ends[size - 1];
    }

    /** Gives the names that the parts make. */
    void give(Words words) {
        int first = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || separates(i, words)) {
                give(first, i, words);
                first = i;
            }
        }
    }

    /** Whether another name begins with a part. */
    private boolean separates(int i, Words words) {
        boolean two = entries[i - 1] >= 0 && entries[i] >= 0;
        return two
                || entries[i - 1] >= 0 && words.standsAlone(entries[i - 1])
                || entries[i] >= 0 && words.standsAlone(entries[i]);
    }

    private void give(int first, int after, Words words) {
        int last = after;
        while (last - 1 > first && connects[last - 1]) {
            last--;
        }
        if (last - first > 1 && last - first <= MAX_PARTS && !connects[first]) {
            words.word(begins[first], ends[last - 1]);
        } else {
            last = first;
        }
        for (int i = last; i < after; i++) {
            if (entries[i] >= 0) {
                words.entry(begins[i], ends[i], entries[i]);
            } else {
                words.word(begins[i], ends[i]);
            }
        }
    }
}
