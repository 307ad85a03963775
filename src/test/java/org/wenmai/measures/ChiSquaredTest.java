package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChiSquaredTest {

    // python: from mpmath import *; mp.dps = 30; erfc(sqrt(mpf(x) / 2))
    @ParameterizedTest
    @CsvSource({
        "0.000001, 0.999202115572177874",
        "0.5, 0.479500122186953462",
        "3.841458820694124, 0.05",
        "6.634896601021214, 0.01",
        "10.827566170662733, 0.001",
        "15.136705226623606, 0.0001",
        "270.7219, 7.89905356444151535e-61",
        "1000, 1.79583278480072619e-219"
    })
    void agreesWithThirtyDigitArithmetic(double statistic, double p) {
        assertEquals(p, ChiSquared.pValue(statistic), p * 1e-10);
    }

    @Test
    void isOneWithoutEvidenceAndZeroBeyondTheSmallestDouble() {
        assertEquals(1, ChiSquared.pValue(0));
        assertEquals(0, ChiSquared.pValue(4000));
        assertEquals(0, ChiSquared.pValue(Double.POSITIVE_INFINITY));
    }

    @Test
    void neverRisesWithTheStatisticAndStaysInRange() {
        double before = 1;
        for (int i = 0; i <= 40_000; i++) {
            double p = ChiSquared.pValue(i / 10.0);
            assertTrue(p >= 0 && p <= before, "p " + p + " after " + before + " at " + i / 10.0);
            before = p;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoStatistic(double statistic) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> ChiSquared.pValue(statistic));
        assertEquals("chi-squared statistic must be at least 0, found " + statistic, refusal.getMessage());
    }
}
