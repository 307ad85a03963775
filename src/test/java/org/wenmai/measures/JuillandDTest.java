package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JuillandDTest {

    private static final long[] EQUAL_PARTS = {20, 20, 20, 20, 20};

    @Test
    void reproducesTheWorkedExampleOfUnequalParts() {
        assertEquals(.785150, JuillandD.of(new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11}), 1e-6);
    }

    @Test
    void reproducesTheWorkedExamplesOfEqualParts() {
        assertEquals(0, JuillandD.of(new long[] {15, 0, 0, 0, 0}, EQUAL_PARTS), 1e-12);
        assertEquals(.475596, JuillandD.of(new long[] {8, 2, 0, 0, 10}, EQUAL_PARTS), 5e-7);
    }

    @Test
    void isOneForTheSameRateInEveryPart() {
        assertEquals(1, JuillandD.of(new long[] {1, 2, 4}, new long[] {10, 20, 40}), 1e-12);
    }

    @Test
    void isNeverNegativeForATermInOnePartOnly() {
        for (int parts = 2; parts < 200; parts++) {
            long[] hits = new long[parts];
            long[] partTokens = new long[parts];
            for (int i = 0; i < parts; i++) {
                partTokens[i] = 7 + i;
            }
            hits[parts / 2] = 3;
            double d = JuillandD.of(hits, partTokens);
            assertTrue(d >= 0, "D " + d + " over " + parts + " parts");
            assertEquals(0, d, 1e-12);
        }
    }

    @Test
    void doesNotExistForFewerThanTwoParts() {
        assertNull(JuillandD.of(new long[] {3}, new long[] {10}));
    }

    @Test
    void refusesATermWithoutHits() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> JuillandD.of(new long[5], EQUAL_PARTS));
        assertEquals("a term without hits has no dispersion, found 0 hits in 5 parts", refusal.getMessage());
    }
}
