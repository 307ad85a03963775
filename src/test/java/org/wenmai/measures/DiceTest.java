package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(.4, Dice.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 1e-15);
    }

    @Test
    void isOneForTermsThatOnlyOccurTogetherAndZeroForTermsThatNeverMeet() {
        assertEquals(1, Dice.of(ContingencyTable.ofWindows(7, 7, 7, 100)));
        assertEquals(0, Dice.of(ContingencyTable.ofWindows(0, 7, 7, 100)));
    }

    @Test
    void doesNotDependOnTheNumberOfWindows() {
        assertEquals(.4, Dice.of(ContingencyTable.ofWindows(30, 60, 90, 120)), 1e-15);
    }

    @Test
    void doesNotExistIfNeitherTermOccurs() {
        assertNull(Dice.of(ContingencyTable.ofWindows(0, 0, 0, 100)));
    }
}
