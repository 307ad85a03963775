package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BranchingEntropyTest {
    private static double entropy(long alone, long... neighbours) {
        long occurrences = alone + Arrays.stream(neighbours).sum();
        return BranchingEntropy.of(
                occurrences,
                Arrays.stream(neighbours).map(BranchingEntropy::share).sum());
    }

    @Test
    void isTheEntropyOfTheNeighbours() {
        assertEquals(1.0, entropy(0, 4, 4), 1e-6);
        assertEquals(1.5, entropy(0, 4, 2, 2), 1e-6);
        // -(0.7 log2 0.7 + 0.2 log2 0.2 + 0.1 log2 0.1)
        assertEquals(1.156780, entropy(0, 7, 2, 1), 1e-6);
    }

    @Test
    void isNoughtWhereOneNeighbourAlwaysStandsThere() {
        assertEquals(0.0, entropy(0, 37), 1e-6);
        assertEquals(0.0, entropy(0, 1), 0);
    }

    @Test
    void anOccurrenceLikeNoOtherIsANeighbourOfItsOwn() {
        assertEquals(3.0, entropy(8), 1e-12);
        assertEquals(entropy(0, 5, 1, 1, 1), entropy(3, 5), 1e-12);
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> BranchingEntropy.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> BranchingEntropy.of(3, -1));
    }
}
