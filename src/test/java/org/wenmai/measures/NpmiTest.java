package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NpmiTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(.691562, Npmi.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @Test
    void isOneForTermsThatOnlyOccurTogetherHoweverOften() {
        for (long joint = 1; joint < 1000; joint++) {
            double npmi = Npmi.of(ContingencyTable.ofWindows(joint, joint, joint, 1000));
            assertEquals(1, npmi, 1e-12);
            assertTrue(npmi <= 1, "NPMI " + npmi + " of " + joint + " joint windows");
        }
    }

    @Test
    void isZeroForIndependentTerms() {
        assertEquals(0, Npmi.of(ContingencyTable.ofWindows(1, 10, 10, 100)));
    }

    @Test
    void isMinusOneForTermsThatNeverMeet() {
        assertEquals(-1, Npmi.of(ContingencyTable.ofWindows(0, 60, 90, 10_000)));
    }

    @Test
    void doesNotExistForAPairInEveryWindow() {
        assertNull(Npmi.of(ContingencyTable.ofWindows(8, 8, 8, 8)));
    }

    @Test
    void doesNotExistForATermInNoWindow() {
        assertNull(Npmi.of(ContingencyTable.ofWindows(0, 0, 90, 10_000)));
    }
}
