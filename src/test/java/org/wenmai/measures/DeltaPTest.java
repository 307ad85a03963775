package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class DeltaPTest {

    @Test
    void reproducesTheWorkedPairInBothDirections() {
        ContingencyTable table = ContingencyTable.ofWindows(30, 60, 90, 10_000);
        assertEquals(.493964, DeltaP.secondGivenFirst(table), 5e-7);
        assertEquals(.330306, DeltaP.firstGivenSecond(table), 5e-7);
    }

    @Test
    void changesDirectionWhenTheTermsAreSwapped() {
        ContingencyTable table = ContingencyTable.ofWindows(30, 90, 60, 10_000);
        assertEquals(.330306, DeltaP.secondGivenFirst(table), 5e-7);
        assertEquals(.493964, DeltaP.firstGivenSecond(table), 5e-7);
    }

    @Test
    void isOneForTermsThatOnlyOccurTogetherAndMinusOneForTermsThatExcludeEachOther() {
        assertEquals(1, DeltaP.secondGivenFirst(ContingencyTable.ofWindows(7, 7, 7, 100)));
        assertEquals(-1, DeltaP.secondGivenFirst(ContingencyTable.ofWindows(0, 40, 60, 100)));
    }

    @Test
    void doesNotExistForATermInNoWindowOrInEveryWindow() {
        ContingencyTable firstInNone = ContingencyTable.ofWindows(0, 0, 40, 100);
        assertNull(DeltaP.secondGivenFirst(firstInNone));
        assertEquals(0, DeltaP.firstGivenSecond(firstInNone));
        ContingencyTable firstInEvery = ContingencyTable.ofWindows(40, 100, 40, 100);
        assertNull(DeltaP.secondGivenFirst(firstInEvery));
        assertEquals(0, DeltaP.firstGivenSecond(firstInEvery));
    }
}
