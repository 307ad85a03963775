package org.wenmai.statistics;

import java.io.Serializable;
import java.util.Arrays;

/** The keys of an open-addressed table, at least 0 each; what belongs to them lies in arrays of whoever extends it, at the same places. */
abstract class LongKeys implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final long HASH = 0x9E3779B97F4A7C15L;

    /** Each key and 1; 0 is a free place. */
    private long[] keys;

    private int size;

    /** A table that begins with so many places, a power of two. */
    LongKeys(int places) {
        keys = new long[places];
    }

    /**
     * Puts what belongs to the keys into larger arrays.
     *
     * @param places length of the new arrays
     * @param moved by old place the new one, -1 where it is free
     */
    abstract void move(int places, int[] moved);

    /** How many keys there are. */
    final int size() {
        return size;
    }

    /** A key's bits mixed, the high ones best. */
    static long mixed(long key) {
        return (key + 1) * HASH;
    }

    final int places() {
        return keys.length;
    }

    final boolean holds(int place) {
        return keys[place] != 0;
    }

    /** The key at a place that holds one. */
    final long key(int place) {
        return keys[place] - 1;
    }

    /** The place of a key, or the free one where it would be. */
    final int find(long key) {
        int mask = keys.length - 1;
        int place = (int) (mixed(key) >>> 32) & mask;
        while (keys[place] != 0 && keys[place] != key + 1) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** The place of a key, which is there afterwards; may {@link #move} the others. */
    final int place(long key) {
        int place = find(key);
        if (keys[place] == 0) {
            if (size * 2 >= keys.length) {
                grow();
                place = find(key);
            }
            keys[place] = key + 1;
            size++;
        }
        return place;
    }

    private void grow() {
        long[] old = keys;
        keys = new long[old.length * 2];
        int[] moved = new int[old.length];
        for (int from = 0; from < old.length; from++) {
            moved[from] = -1;
            if (old[from] != 0) {
                moved[from] = find(old[from] - 1);
                keys[moved[from]] = old[from];
            }
        }
        move(keys.length, moved);
    }

    /** The values of a table after {@link #move}. */
    static long[] moved(long[] values, int places, int[] moved) {
        long[] larger = new long[places];
        for (int from = 0; from < moved.length; from++) {
            if (moved[from] >= 0) {
                larger[moved[from]] = values[from];
            }
        }
        return larger;
    }

    /** Forgets the keys. */
    final void clearKeys() {
        Arrays.fill(keys, 0);
        size = 0;
    }
}
