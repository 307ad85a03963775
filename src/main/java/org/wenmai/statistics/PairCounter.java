package org.wenmai.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts pairs of one partition in an open-addressed table of longs. A table of {@value #LIMIT} pairs is handed on and begun anew,
 * so that memory is bounded by them and the pairs of one window; the sums are taken up again by the aggregation that follows.
 */
final class PairCounter {
    static final int LIMIT = 2_000_000;

    /** Bits of a term's number in a packed pair; the scope stands above two of them. */
    static final int TERM_BITS = 24;

    private final PairVocabulary vocabulary;
    private final Map<String, Integer> scopeOfSource = new HashMap<>();
    private long[] keys = new long[1 << 12];
    private long[] joint = new long[1 << 12];
    private long[] unique = new long[1 << 12];
    private int size;

    PairCounter(PairVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Rows (source, family_head, terms) to rows (pair, joint, joint_unique), the pair packed into one long. */
    Iterator<Row> count(Iterator<Row> windows) {
        return new Iterator<>() {
            private int at = -1;

            @Override
            public boolean hasNext() {
                while (true) {
                    while (at >= 0 && at < keys.length && keys[at] == 0) {
                        at++;
                    }
                    if (at >= 0 && at < keys.length) {
                        return true;
                    }
                    if (at >= 0) {
                        Arrays.fill(keys, 0);
                        Arrays.fill(joint, 0);
                        Arrays.fill(unique, 0);
                        size = 0;
                    }
                    if (!windows.hasNext()) {
                        return false;
                    }
                    while (size < LIMIT && windows.hasNext()) {
                        add(windows.next());
                    }
                    at = 0;
                }
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Row row = RowFactory.create(keys[at] - 1, joint[at], unique[at]);
                at++;
                return row;
            }
        };
    }

    private void add(Row window) {
        List<String> terms = window.getList(2);
        boolean head = window.getBoolean(1);
        add(0, terms, head);
        int scope = scopeOfSource.computeIfAbsent(window.getString(0), vocabulary::scopeOf);
        if (scope > 0) {
            add(scope, terms, head);
        }
    }

    private void add(int scope, List<String> terms, boolean head) {
        Map<String, Integer> numbers = vocabulary.numbersOf(scope);
        int[] kept = new int[terms.size()];
        int n = 0;
        for (String term : terms) {
            Integer number = numbers.get(term);
            if (number != null) {
                kept[n++] = number;
            }
        }
        Arrays.sort(kept, 0, n);
        for (int i = 0; i < n; i++) {
            long high = (long) scope << (2 * TERM_BITS) | (long) kept[i] << TERM_BITS;
            for (int k = i + 1; k < n; k++) {
                increment((high | kept[k]) + 1, head);
            }
        }
    }

    private void increment(long key, boolean head) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        if (keys[slot] == 0) {
            if (size * 2 >= keys.length) {
                grow();
                increment(key, head);
                return;
            }
            keys[slot] = key;
            size++;
        }
        joint[slot]++;
        unique[slot] += head ? 1 : 0;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldJoint = joint;
        long[] oldUnique = unique;
        keys = new long[oldKeys.length * 2];
        joint = new long[keys.length];
        unique = new long[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i], mask);
                while (keys[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                keys[slot] = oldKeys[i];
                joint[slot] = oldJoint[i];
                unique[slot] = oldUnique[i];
            }
        }
    }

    private static int slot(long key, int mask) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }
}
