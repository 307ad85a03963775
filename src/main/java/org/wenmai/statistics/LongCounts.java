package org.wenmai.statistics;

/** Counts by key in an open-addressed table of longs, for loops in which boxed maps would cost most of the time. Keys are at least 0. */
final class LongCounts extends LongKeys {
    private static final long serialVersionUID = 1L;

    private long[] counts;

    LongCounts() {
        this(1 << 10);
    }

    /** A table that begins with so many places, a power of two. */
    LongCounts(int places) {
        super(places);
        counts = new long[places];
    }

    void add(long key, long count) {
        // The place first: finding it may replace the array.
        int place = place(key);
        counts[place] += count;
    }

    /** The count of a key, 0 where it was never added. */
    long get(long key) {
        int place = find(key);
        return holds(place) ? counts[place] : 0;
    }

    boolean contains(long key) {
        return holds(find(key));
    }

    /** Takes a key and its count. */
    interface Consumer {
        /** In no order that means anything. */
        void accept(long key, long count);
    }

    void forEach(Consumer consumer) {
        for (int place = 0; place < places(); place++) {
            if (holds(place)) {
                consumer.accept(key(place), counts[place]);
            }
        }
    }

    @Override
    void move(int places, int[] moved) {
        counts = moved(counts, places, moved);
    }
}
