package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class Mi3Test {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(15.609640, Mi3.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @Test
    void exceedsPmiByTwiceTheLogarithmOfTheJointFrequency() {
        ContingencyTable table = ContingencyTable.ofWindows(8, 10, 20, 100);
        assertEquals(Pmi.of(table) + 6, Mi3.of(table), 1e-12);
    }

    @Test
    void doesNotExistForAPairThatNeverMeets() {
        assertNull(Mi3.of(ContingencyTable.ofWindows(0, 60, 90, 10_000)));
    }
}
