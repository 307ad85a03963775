package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ResampleWeightsTest {
    @Test
    void weightsAreDistributedAsPoissonNumbersOfMeanOne() {
        ResampleWeights weights = new ResampleWeights(1);
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        int[] counts = new int[20];
        for (int i = 0; i < draws; i++) {
            int weight = weights.of(i / 100, i % 100);
            counts[weight]++;
            sum += weight;
            squares += (double) weight * weight;
        }
        double mean = sum / draws;
        assertEquals(1, mean, 0.01);
        assertEquals(1, squares / draws - mean * mean, 0.02);
        assertEquals(Math.exp(-1), counts[0] / (double) draws, 0.005);
        assertEquals(Math.exp(-1) / 6, counts[3] / (double) draws, 0.005);
    }

    @Test
    void familiesResamplesAndSeedsDoNotFollowEachOther() {
        ResampleWeights weights = new ResampleWeights(1);
        ResampleWeights others = new ResampleWeights(2);
        int draws = 100_000;
        double nextFamily = 0;
        double nextResample = 0;
        double nextSeed = 0;
        for (int i = 0; i < draws; i++) {
            double one = weights.of(i, 5) - 1;
            nextFamily += one * (weights.of(i + 1, 5) - 1);
            nextResample += one * (weights.of(i, 6) - 1);
            nextSeed += one * (others.of(i, 5) - 1);
        }
        assertEquals(0, nextFamily / draws, 0.015);
        assertEquals(0, nextResample / draws, 0.015);
        assertEquals(0, nextSeed / draws, 0.015);
        assertEquals(weights.of(42, 7), new ResampleWeights(1).of(42, 7));
        assertNotEquals(0, nextSeed);
    }
}
