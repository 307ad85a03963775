package org.wenmai.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts pairs of one partition in an open-addressed table of longs. A table of {@value #LIMIT} pairs is handed on and begun anew,
 * so that memory is bounded by them and the pairs of one document; the sums are taken up again by the aggregation that follows.
 */
final class PairCounter {
    static final int LIMIT = 2_000_000;

    /** Bits of a term's number in a packed pair; the scope stands above two of them. */
    static final int TERM_BITS = 24;

    private final PairVocabulary vocabulary;
    private final int reach;
    private final Map<String, Integer> scopeOfSource = new HashMap<>();
    private long[] keys = new long[1 << 12];
    private long[] joint = new long[1 << 12];
    private long[] unique = new long[1 << 12];
    private int size;

    PairCounter(PairVocabulary vocabulary, WindowUnit unit) {
        this.vocabulary = vocabulary;
        this.reach = unit.isReach() ? unit.reach() : 0;
    }

    /**
     * Documents to rows (pair, joint, joint_unique), the pair packed into one long.
     */
    Iterator<Row> count(Iterator<WindowedDocument> documents) {
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
                    if (!documents.hasNext()) {
                        return false;
                    }
                    while (size < LIMIT && documents.hasNext()) {
                        add(documents.next());
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

    private void add(WindowedDocument document) {
        add(0, document);
        int scope = scopeOfSource.computeIfAbsent(document.source(), vocabulary::scopeOf);
        if (scope > 0) {
            add(scope, document);
        }
    }

    private void add(int scope, WindowedDocument document) {
        int[] numbers = vocabulary.numbersOf(scope, document.types());
        int[] terms = document.terms();
        int[] kept = new int[terms.length];
        int[] places = new int[reach == 0 ? 0 : kept.length];
        int begin = 0;
        for (int end : document.ends()) {
            int n = 0;
            for (int i = begin; i < end; i++) {
                int number = numbers[terms[i]];
                if (number >= 0) {
                    if (reach > 0) {
                        places[n] = document.positions()[i];
                    }
                    kept[n++] = number;
                }
            }
            if (reach == 0) {
                everyTwo(scope, kept, n, document.head());
            } else {
                neighbours(scope, kept, places, n, document.head());
            }
            begin = end;
        }
    }

    private void everyTwo(int scope, int[] kept, int n, boolean head) {
        Arrays.sort(kept, 0, n);
        for (int i = 0; i < n; i++) {
            long high = (long) scope << (2 * TERM_BITS) | (long) kept[i] << TERM_BITS;
            for (int k = i + 1; k < n; k++) {
                increment((high | kept[k]) + 1, head);
            }
        }
    }

    private void neighbours(int scope, int[] kept, int[] places, int n, boolean head) {
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n && places[k] - places[i] <= reach; k++) {
                if (kept[i] != kept[k]) {
                    long first = Math.min(kept[i], kept[k]);
                    long second = Math.max(kept[i], kept[k]);
                    increment(((long) scope << (2 * TERM_BITS) | first << TERM_BITS | second) + 1, head);
                }
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
