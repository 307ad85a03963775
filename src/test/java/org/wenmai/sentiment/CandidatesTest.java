package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Buckets of a model with 256 of them, of which 3, 64 and 200 have weights. */
class CandidatesTest {
    private static final int CLASSES = 3;

    private static float[] weights() {
        float[] weights = new float[(ReadingColumns.COUNT + 256) * CLASSES];
        weights[CLASSES] = 9; // of a column, which is no bucket
        weights[(ReadingColumns.COUNT + 3) * CLASSES] = 1;
        weights[(ReadingColumns.COUNT + 64) * CLASSES + 1] = 2;
        weights[(ReadingColumns.COUNT + 200) * CLASSES + 2] = 3;
        return weights;
    }

    private final WeightedBuckets weighted = WeightedBuckets.of(weights(), CLASSES);
    private final Candidates candidates = new Candidates(weighted);

    @Test
    void keepsBucketsWithWeightsOnce() {
        add(3, 5, 64, 3, 64);
        assertEquals(2, candidates.settle());
        assertEquals(ReadingColumns.COUNT + 3, candidates.number(candidates.kept(0)));
        assertEquals(ReadingColumns.COUNT + 64, candidates.number(candidates.kept(1)));
        assertEquals(1 / Math.sqrt(3), candidates.factor(1), 1e-7, "3, 5 and 64 count");
    }

    @Test
    void aBucketCountsInTheFirstOfTheGroupsAlone() {
        add(3);
        assertEquals(1, candidates.settle());
        add(3, 200);
        assertEquals(1, candidates.settle());
        assertEquals(2, candidates.kept(0));
    }

    @Test
    void anotherSentenceBeginsAnew() {
        add(3);
        candidates.settle();
        candidates.clear();
        add(3);
        assertEquals(1, candidates.settle());
    }

    @Test
    void aGroupOfNothingIsLeftAsItIs() {
        assertEquals(0, candidates.settle());
        assertEquals(1, candidates.factor(1));
    }

    @Test
    void holdsMoreThanItHadRoomFor() {
        int[] buckets = new int[5000];
        buckets[4999] = 200;
        add(buckets);
        assertEquals(1, candidates.settle());
        assertEquals(4999, candidates.kept(0));
    }

    @Test
    void toTrainOnAllAreKept() {
        assertEquals(1, WeightedBuckets.all(256).has(255));
        assertEquals(0, weighted.has(255));
        assertEquals(256, weighted.buckets());
    }

    private void add(int... buckets) {
        candidates.reserve(buckets.length);
        for (int bucket : buckets) {
            candidates.add(bucket, 1, 0);
        }
    }
}
