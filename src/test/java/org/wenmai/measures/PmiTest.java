package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PmiTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(5.795859, Pmi.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @Test
    void isTheNaturalLogarithmOfQuantedaDividedByLn2() {
        assertEquals(4.017384, Pmi.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)) * Math.log(2), 5e-7);
    }

    @Test
    void isOneBitForAPairTwiceAsFrequentAsExpected() {
        assertEquals(1, Pmi.of(ContingencyTable.ofWindows(2, 10, 10, 100)), 1e-15);
    }

    @Test
    void isZeroForIndependentTermsAndForATermInEveryWindow() {
        assertEquals(0, Pmi.of(ContingencyTable.ofWindows(1, 10, 10, 100)));
        assertEquals(0, Pmi.of(ContingencyTable.ofWindows(7, 7, 100, 100)));
        assertEquals(0, Pmi.of(ContingencyTable.ofWindows(100, 100, 100, 100)));
    }

    @Test
    void isBelowZeroForTermsThatAvoidEachOther() {
        assertEquals(-1, Pmi.of(ContingencyTable.ofWindows(1, 20, 10, 100)), 1e-15);
    }

    @Test
    void doesNotExistForAPairThatNeverMeets() {
        assertNull(Pmi.of(ContingencyTable.ofWindows(0, 60, 90, 10_000)));
        assertNull(Pmi.of(ContingencyTable.ofWindows(0, 0, 90, 10_000)));
    }
}
