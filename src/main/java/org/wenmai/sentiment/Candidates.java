package org.wenmai.sentiment;

import java.util.Arrays;

/**
 * Buckets that may be features of a sentence, in the order found, group by group. A bucket that nothing before has filled counts; of those that
 * count, the ones with weights are kept. Which they are cannot be foretold, so nothing branches on it. One thread's working space.
 */
final class Candidates {
    private final WeightedBuckets weighted;
    /** Buckets that this sentence has filled, a bit each. */
    private final long[] filled;

    private int[] buckets = new int[1024];
    private float[] values = new float[1024];
    private int[] words = new int[1024];
    private int[] kept = new int[1024];
    private int size;
    /** Where the group begins. */
    private int first;

    private double squares;

    Candidates(WeightedBuckets weighted) {
        this.weighted = weighted;
        this.filled = new long[weighted.buckets() >> 6];
    }

    /** Makes room for so many more. */
    void reserve(int more) {
        if (size + more > buckets.length) {
            int length = Integer.highestOneBit(size + more) << 1;
            buckets = Arrays.copyOf(buckets, length);
            values = Arrays.copyOf(values, length);
            words = Arrays.copyOf(words, length);
            kept = new int[length];
        }
    }

    /**
     * Adds one, for which there must be room.
     *
     * @param word the number of the word it comes of
     */
    void add(int bucket, float value, int word) {
        words[size] = word;
        buckets[size] = bucket;
        values[size++] = value;
    }

    /**
     * Makes place for so many more of the value 1, to be put in any order.
     *
     * @return the first place
     */
    int extend(int more) {
        reserve(more);
        Arrays.fill(values, size, size + more, 1);
        size += more;
        return size - more;
    }

    /** Puts one where there is place. */
    void put(int place, int bucket) {
        buckets[place] = bucket;
    }

    /** The bucket at a place. */
    int bucket(int place) {
        return buckets[place];
    }

    /**
     * Ends a group; what comes next is another.
     *
     * @return how many of it are kept
     */
    int settle() {
        int keep = 0;
        double sum = 0;
        for (int i = first; i < size; i++) {
            int bucket = buckets[i];
            float value = values[i];
            long before = filled[bucket >> 6];
            filled[bucket >> 6] = before | 1L << bucket;
            int fresh = (int) (~before >>> bucket) & 1;
            sum += (double) value * value * fresh;
            kept[keep] = i;
            keep += fresh & weighted.has(bucket);
        }
        first = size;
        squares = sum;
        return keep;
    }

    /** The place of one that was kept of the group just ended. */
    int kept(int k) {
        return kept[k];
    }

    /** The number of the feature at the place of one that was kept. */
    int number(int place) {
        return ReadingColumns.COUNT + buckets[place];
    }

    /** The word of one that was added. */
    int word(int place) {
        return words[place];
    }

    /** The value at a place. */
    float value(int place) {
        return values[place];
    }

    /** What to multiply the values of the group just ended by, so that all that count, those without weights among them, have this length together. */
    float factor(double length) {
        return squares > 0 ? (float) (length / Math.sqrt(squares)) : 1;
    }

    /** Makes ready for the next sentence. */
    void clear() {
        for (int i = 0; i < size; i++) {
            filled[buckets[i] >> 6] = 0;
        }
        size = 0;
        first = 0;
    }
}
