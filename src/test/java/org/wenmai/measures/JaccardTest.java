package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class JaccardTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(.25, Jaccard.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 1e-15);
    }

    @Test
    void isOneForTermsThatOnlyOccurTogetherAndZeroForTermsThatNeverMeet() {
        assertEquals(1, Jaccard.of(ContingencyTable.ofWindows(7, 7, 7, 100)));
        assertEquals(0, Jaccard.of(ContingencyTable.ofWindows(0, 7, 7, 100)));
    }

    @Test
    void doesNotExistIfNeitherTermOccurs() {
        assertNull(Jaccard.of(ContingencyTable.ofWindows(0, 0, 0, 100)));
    }
}
