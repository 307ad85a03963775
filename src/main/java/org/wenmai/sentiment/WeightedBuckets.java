package org.wenmai.sentiment;

import java.util.Arrays;

/** The buckets that have weights in a model, a bit each. Immutable, shared by threads. */
final class WeightedBuckets {
    private final long[] bits;

    private WeightedBuckets(int buckets) {
        this.bits = new long[buckets >> 6];
    }

    /** All of them, to train on. */
    static WeightedBuckets all(int buckets) {
        WeightedBuckets all = new WeightedBuckets(buckets);
        Arrays.fill(all.bits, -1L);
        return all;
    }

    /**
     * Those of which a weight is not 0.
     *
     * @param weights of feature f for class k at {@code f * classes + k}, those of the columns first
     */
    static WeightedBuckets of(float[] weights, int classes) {
        WeightedBuckets weighted = new WeightedBuckets(weights.length / classes - ReadingColumns.COUNT);
        for (int i = ReadingColumns.COUNT * classes; i < weights.length; i++) {
            if (weights[i] != 0) {
                int bucket = i / classes - ReadingColumns.COUNT;
                weighted.bits[bucket >> 6] |= 1L << bucket;
            }
        }
        return weighted;
    }

    /** How many buckets there are, those without weights among them. */
    int buckets() {
        return bits.length << 6;
    }

    /** 1 for a bucket that has weights, else 0. */
    int has(int bucket) {
        return (int) (bits[bucket >> 6] >>> bucket) & 1;
    }
}
