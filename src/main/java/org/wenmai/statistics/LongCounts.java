package org.wenmai.statistics;

import java.io.Serializable;
import java.util.Arrays;

/** Counts by key in open-addressed tables of longs, for loops in which boxed maps would cost most of the time. Keys are at least 0. */
final class LongCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private long[] keys;
    private long[] counts;
    private int size;

    LongCounts() {
        this(1 << 10);
    }

    /** A table that begins with so many places, a power of two. */
    LongCounts(int places) {
        keys = new long[places];
        counts = new long[places];
    }

    int size() {
        return size;
    }

    void add(long key, long count) {
        // The slot first: finding it may replace the array.
        int slot = slotFor(key);
        counts[slot] += count;
    }

    /** The count of a key, 0 where it was never added. */
    long get(long key) {
        int slot = find(key);
        return keys[slot] == 0 ? 0 : counts[slot];
    }

    boolean contains(long key) {
        return keys[find(key)] != 0;
    }

    void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(counts, 0);
        size = 0;
    }

    /** Takes a key and its count. */
    interface Consumer {
        /** In no order that means anything. */
        void accept(long key, long count);
    }

    void forEach(Consumer consumer) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                consumer.accept(keys[slot] - 1, counts[slot]);
            }
        }
    }

    private int find(long key) {
        int mask = keys.length - 1;
        long mixed = (key + 1) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int slotFor(long key) {
        int slot = find(key);
        if (keys[slot] == 0) {
            if (size * 2 >= keys.length) {
                grow();
                slot = find(key);
            }
            keys[slot] = key + 1;
            size++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new long[keys.length];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != 0) {
                int to = find(oldKeys[slot] - 1);
                keys[to] = oldKeys[slot];
                counts[to] = oldCounts[slot];
            }
        }
    }
}
