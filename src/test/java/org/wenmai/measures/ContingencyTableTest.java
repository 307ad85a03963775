package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTableTest {

    @Test
    void splitsWindowCountsIntoFourCells() {
        assertEquals(new ContingencyTable(30, 30, 60, 9880), ContingencyTable.ofWindows(30, 60, 90, 10_000));
    }

    @Test
    void givesBackTheMarginsTheTotalAndTheExpectedFrequency() {
        ContingencyTable table = ContingencyTable.ofWindows(30, 60, 90, 10_000);
        assertEquals(60, table.first());
        assertEquals(90, table.second());
        assertEquals(10_000, table.total());
        assertEquals(0.54, table.expected(), 1e-15);
    }

    @Test
    void readsKeynessCountsWithTheTermFirstAndTheTargetSecond() {
        ContingencyTable table = ContingencyTable.ofCorpora(7, 10, 2, 9);
        assertEquals(new ContingencyTable(7, 2, 3, 7), table);
        assertEquals(10 * 9 / 19.0, table.expected(), 1e-15);
    }

    @Test
    void acceptsAPairInEveryWindowAndATermInNone() {
        assertEquals(new ContingencyTable(5, 0, 0, 0), ContingencyTable.ofWindows(5, 5, 5, 5));
        assertEquals(new ContingencyTable(0, 0, 3, 2), ContingencyTable.ofWindows(0, 0, 3, 5));
    }

    @Test
    void namesTheNegativeCellItRefuses() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(1, 2, -3, 4));
        assertEquals("cell onlySecond must lie in [0, 2305843009213693951], found -3", refusal.getMessage());
    }

    @Test
    void refusesACellWhoseTotalCouldOverflow() {
        assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(1, 2, 3, Long.MAX_VALUE));
    }

    @Test
    void refusesATableWithoutObservations() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(0, 0, 0, 0));
        assertEquals("a contingency table needs at least one observation, found four cells of 0", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 3, 3, 10", // negative
        "4, 3, 5, 10", // more often together than the first at all
        "4, 5, 3, 10", // more often together than the second at all
        "0, 11, 3, 10", // in more windows than there are
        "1, 6, 6, 10", // together they would need 11 windows
        "0, 0, 0, -1",
        "0, 0, 0, 0",
        "0, 9223372036854775807, 9223372036854775807, 9223372036854775807"
    })
    void refusesImpossibleWindowCounts(long joint, long frequencyA, long frequencyB, long windows) {
        assertThrows(
                IllegalArgumentException.class,
                () -> ContingencyTable.ofWindows(joint, frequencyA, frequencyB, windows));
    }

    @Test
    void saysWhichWindowCountsItFound() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> ContingencyTable.ofWindows(4, 3, 5, 10));
        assertEquals(
                "impossible window counts: joint 4, frequencyA 3, frequencyB 5, windows 10; expected 0 <= joint <="
                        + " min(frequencyA, frequencyB) and frequencyA + frequencyB - joint <= windows",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"-1, 10, 2, 9", "11, 10, 2, 9", "7, 10, -1, 9", "7, 10, 10, 9"})
    void refusesImpossibleCorpusCounts(long frequency, long tokens, long referenceFrequency, long referenceTokens) {
        assertThrows(
                IllegalArgumentException.class,
                () -> ContingencyTable.ofCorpora(frequency, tokens, referenceFrequency, referenceTokens));
    }
}
