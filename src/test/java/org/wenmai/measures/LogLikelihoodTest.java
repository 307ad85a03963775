package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLikelihoodTest {

    @Test
    void reproducesTheSwissExampleOfDunning1993() {
        assertEquals(270.72, LogLikelihood.of(new ContingencyTable(110, 2442, 111, 29114)), 0.005);
    }

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(211.070999, LogLikelihood.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @ParameterizedTest
    @CsvSource({"7, 10, 2, 9, 4.534939", "120, 100000, 60, 200000, 83.231699"})
    void reproducesTheWorkedKeynessOfFourCells(long a, long n1, long b, long n2, double g2) {
        ContingencyTable table = ContingencyTable.ofCorpora(a, n1, b, n2);
        assertEquals(g2, LogLikelihood.of(table), 1e-6);
        assertEquals(g2, LogLikelihood.signed(table), 1e-6);
    }

    @Test
    void isNegativeWhenSignedForATermTheReferenceUsesMore() {
        assertEquals(-4.534939, LogLikelihood.signed(ContingencyTable.ofCorpora(2, 9, 7, 10)), 5e-7);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 5, 10, 3.397980736", "5, 0, 0, 5, 13.862943611"}) // mpmath, 30 digits; the second is 20 ln 2
    void addsNothingForAnEmptyCell(long joint, long onlyFirst, long onlySecond, long neither, double g2) {
        assertEquals(g2, LogLikelihood.of(new ContingencyTable(joint, onlyFirst, onlySecond, neither)), 5e-10);
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 0, 0", "0, 0, 0, 5", "5, 5, 0, 0", "0, 0, 5, 5", "5, 0, 5, 0", "0, 5, 0, 5"})
    void isZeroWhereAMarginIsEmpty(long joint, long onlyFirst, long onlySecond, long neither) {
        assertEquals(0, LogLikelihood.of(new ContingencyTable(joint, onlyFirst, onlySecond, neither)));
    }

    @Test
    void isZeroAndNeverNegativeForIndependentTerms() {
        for (long k = 1; k < 1000; k++) {
            ContingencyTable table = new ContingencyTable(k, 7 * k, 11 * k, 77 * k);
            double g2 = LogLikelihood.of(table);
            assertTrue(g2 >= 0, "G2 " + g2 + " of " + table);
            assertEquals(0, g2, 1e-8);
            assertEquals(0, LogLikelihood.signed(table), 1e-8);
        }
    }

    @Test
    void isTheSameDoubleWhenTheTermsAreSwapped() {
        for (long k = 1; k < 1000; k++) {
            assertEquals(
                    LogLikelihood.of(new ContingencyTable(k, 3, 2 * k + 1, 997)),
                    LogLikelihood.of(new ContingencyTable(k, 2 * k + 1, 3, 997)));
        }
    }
}
