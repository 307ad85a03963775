package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LogDiceTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(12.678072, LogDice.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @Test
    void isFourteenForTermsThatOnlyOccurTogether() {
        assertEquals(14, LogDice.of(ContingencyTable.ofWindows(7, 7, 7, 100)));
    }

    @Test
    void doesNotExistForAPairThatNeverMeets() {
        assertNull(LogDice.of(ContingencyTable.ofWindows(0, 60, 90, 10_000)));
        assertNull(LogDice.of(ContingencyTable.ofWindows(0, 0, 0, 10_000)));
    }
}
