package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Expected weights: a plain Python program that tries every sequence of states. */
class BurstsTest {

    @Test
    void findsTheRunThatEverySequenceOfStatesGives() {
        assertArrayEquals(
                new double[] {0, 0, 0, 8.521089846284855, 8.521089846284855, 0, 0, 0, 0, 0},
                Bursts.weights(
                        new long[] {1, 0, 2, 9, 8, 1, 0, 0, 1, 1}, new long[] {20, 20, 25, 20, 22, 20, 18, 20, 25, 21}),
                1e-10);
    }

    @Test
    void aPeriodWithoutDocumentsDoesNotEndABurst() {
        double[] weights = Bursts.weights(
                new long[] {0, 1, 6, 0, 7, 1, 0, 0, 0, 5}, new long[] {10, 10, 10, 0, 10, 10, 12, 9, 10, 6});
        assertEquals(6.529098223512936, weights[2], 1e-10);
        assertEquals(6.529098223512936, weights[4], 1e-10);
        assertEquals(3.111190885118819, weights[9], 1e-10);
        assertEquals(0, weights[1] + weights[5] + weights[6]);
    }

    @Test
    void anEvenTermHasNoBurst() {
        assertArrayEquals(new double[4], Bursts.weights(new long[] {2, 2, 2, 2}, new long[] {9, 9, 9, 9}));
        assertArrayEquals(new double[3], Bursts.weights(new long[] {9, 9, 9}, new long[] {9, 9, 9}));
        assertArrayEquals(new double[3], Bursts.weights(new long[] {0, 0, 0}, new long[] {9, 9, 9}));
    }

    @Test
    void fewerThanThreePeriodsWithDocumentsHaveNoUsualLevel() {
        assertNull(Bursts.weights(new long[] {0, 9}, new long[] {9, 9}));
        assertNull(Bursts.weights(new long[] {0, 0, 9}, new long[] {9, 0, 9}));
        assertNull(Bursts.weights(new long[0], new long[0]));
        assertThrows(IllegalArgumentException.class, () -> Bursts.weights(new long[] {2}, new long[] {1}));
    }
}
