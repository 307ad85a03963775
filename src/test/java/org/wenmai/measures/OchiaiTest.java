package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class OchiaiTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(.408248, Ochiai.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @Test
    void isOneForTermsThatOnlyOccurTogetherHoweverOften() {
        for (long joint = 1; joint < 1000; joint++) {
            assertEquals(1, Ochiai.of(ContingencyTable.ofWindows(joint, joint, joint, 1000)));
        }
    }

    @Test
    void isZeroForTermsThatNeverMeet() {
        assertEquals(0, Ochiai.of(ContingencyTable.ofWindows(0, 7, 7, 100)));
    }

    @Test
    void doesNotExistIfATermNeverOccurs() {
        assertNull(Ochiai.of(ContingencyTable.ofWindows(0, 7, 0, 100)));
    }
}
