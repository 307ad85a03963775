package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TScoreTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(5.378636, TScore.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @Test
    void isZeroForIndependentTermsAndBelowForTermsThatAvoidEachOther() {
        assertEquals(0, TScore.of(ContingencyTable.ofWindows(1, 10, 10, 100)));
        assertEquals(-1, TScore.of(ContingencyTable.ofWindows(1, 20, 10, 100)));
    }

    @Test
    void doesNotExistForAPairThatNeverMeets() {
        assertNull(TScore.of(ContingencyTable.ofWindows(0, 60, 90, 10_000)));
    }
}
