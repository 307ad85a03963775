package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SimpsonTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(.5, Simpson.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 1e-15);
    }

    @Test
    void isOneAsSoonAsTheRarerTermNeverOccursAlone() {
        assertEquals(1, Simpson.of(ContingencyTable.ofWindows(1, 1, 90, 100)));
        assertEquals(1, Simpson.of(ContingencyTable.ofWindows(1, 90, 1, 100)));
    }

    @Test
    void isZeroForTermsThatNeverMeet() {
        assertEquals(0, Simpson.of(ContingencyTable.ofWindows(0, 7, 7, 100)));
    }

    @Test
    void doesNotExistIfATermNeverOccurs() {
        assertNull(Simpson.of(ContingencyTable.ofWindows(0, 0, 7, 100)));
    }
}
