package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CohesionTest {
    @Test
    void isThePmiOfTheTwoPartsAtTheirWeakestCut() {
        // 甲乙丙 4 times among 1024 units; 甲 8, 乙丙 4: product 32; 甲乙 4, 丙 16: product 64, the weakest cut.
        assertEquals(6.0, Cohesion.ofWeakestCut(4, Math.max(8 * 4, 4 * 16), 1024), 1e-12);
        assertEquals(Pmi.of(new ContingencyTable(4, 0, 12, 1008)), Cohesion.ofWeakestCut(4, 64, 1024), 1e-12);
    }

    @Test
    void isNoughtWherePartsMeetAsOftenAsByChanceAndNegativeBelow() {
        assertEquals(0.0, Cohesion.ofWeakestCut(2, 2 * 100, 100), 1e-12);
        assertTrue(Cohesion.ofWeakestCut(2, 1000, 100) < 0);
    }

    @Test
    void reachesTheLogarithmOfTheCorpusWhereAllIsOneWord() {
        assertEquals(10.0, Cohesion.ofWeakestCut(1, 1, 1024), 1e-12);
    }

    @Test
    void countsBeyondTheRangeOfLongDoNotOverflow() {
        long much = 1L << 40;
        assertEquals(0.0, Cohesion.ofWeakestCut(much, (double) much * much, much), 1e-12);
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cohesion.ofWeakestCut(0, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> Cohesion.ofWeakestCut(5, 24, 10));
        assertThrows(IllegalArgumentException.class, () -> Cohesion.ofWeakestCut(5, 25, 4));
    }
}
