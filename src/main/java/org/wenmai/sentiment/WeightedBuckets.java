package org.wenmai.sentiment;

import java.util.Arrays;

/** The buckets that are features of a model, and their numbers: after the columns of the reading, without gaps. Immutable, shared by threads. */
final class WeightedBuckets {
    /** A bit for each bucket. */
    private final long[] bits;
    /** By place in {@link #bits}: how many stand before. */
    private final int[] before;

    private final int size;

    private WeightedBuckets(long[] bits) {
        this.bits = bits;
        this.before = new int[bits.length];
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            before[i] = count;
            count += Long.bitCount(bits[i]);
        }
        this.size = count;
    }

    /** All of them, to train on. */
    static WeightedBuckets all(int buckets) {
        long[] bits = new long[buckets >> 6];
        Arrays.fill(bits, -1L);
        return new WeightedBuckets(bits);
    }

    /**
     * Those of which a weight is not 0.
     *
     * @param weights of feature f for class k at {@code f * classes + k}, those of the columns first
     */
    static WeightedBuckets of(float[] weights, int classes) {
        long[] bits = new long[weights.length / classes - ReadingColumns.COUNT >> 6];
        for (int i = ReadingColumns.COUNT * classes; i < weights.length; i++) {
            if (weights[i] != 0) {
                int bucket = i / classes - ReadingColumns.COUNT;
                bits[bucket >> 6] |= 1L << bucket;
            }
        }
        return new WeightedBuckets(bits);
    }

    /** How many buckets there are, those without weights among them. */
    int buckets() {
        return bits.length << 6;
    }

    /** 1 for a bucket that is a feature, else 0. */
    int has(int bucket) {
        return (int) (bits[bucket >> 6] >>> bucket) & 1;
    }

    /** The number of such a bucket; of no meaning for another. */
    int number(int bucket) {
        int place = bucket >> 6;
        return ReadingColumns.COUNT + before[place] + Long.bitCount(bits[place] & (1L << bucket) - 1);
    }

    /** The weights by number, of all there are by bucket. */
    float[] rows(float[] weights, int classes) {
        float[] rows = new float[(ReadingColumns.COUNT + size) * classes];
        System.arraycopy(weights, 0, rows, 0, ReadingColumns.COUNT * classes);
        for (int bucket = 0; bucket < buckets(); bucket++) {
            if (has(bucket) != 0) {
                System.arraycopy(
                        weights, (ReadingColumns.COUNT + bucket) * classes, rows, number(bucket) * classes, classes);
            }
        }
        return rows;
    }
}
