package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** The figures of tables (12.706, 4.303, 2.776, 2.228, 1.984), with more places from mpmath 1.3.0 at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174704646",
        "2, 4.3026527297494638523",
        "4, 2.7764451051977943578",
        "5, 2.5705818356363155147",
        "10, 2.2281388519862747484",
        "100, 1.9839715185235522866",
        "1000000, 1.9599663568141070353"
    })
    void theQuantileIsThatOfTheTables(long degrees, double quantile) {
        assertEquals(quantile, StudentT.quantile(degrees), 1e-10);
    }

    /** From mpmath 1.3.0: {@code betainc(n/2, 1/2, 0, n/(n+t²), regularized=True)} at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 0.70483276469913345",
        "2, 1, 0.29516723530086655",
        "1000, 1, 0.00063661956016111788",
        "2, 2, 0.18350341907227397",
        "1000, 2, 9.999985000025e-7",
        "0.5, 4, 0.64332996318186327",
        "2, 4, 0.11611652351681559",
        "40, 4, 2.3340163226012686e-6",
        "1000, 4, 5.999960000209999e-12",
        "2, 10, 0.073388034770740366",
        "40, 10, 2.2808577430857546e-12",
        "1000, 10, 2.4608247101732711e-26",
        "2, 100, 0.04821217873113368",
        "10, 100, 9.9016889845941392e-17",
        "1000, 100, 7.9196186079478519e-202",
        "0.5, 1000000, 0.61707518747237139",
        "2, 1000000, 0.045500533851319208",
        "10, 1000000, 1.527861076817825e-23",
        "1000, 1000000, 0"
    })
    void theProbabilityIsThatOfTheIncompleteBetaFunction(double t, long degrees, double p) {
        assertEquals(p, StudentT.pValue(t, degrees), 1e-10 * p);
        assertEquals(p, StudentT.pValue(-t, degrees), 1e-10 * p);
    }

    /** {@code p = 1 - 2 / π · atan t} at one degree of freedom, {@code 1 - t / √(2 + t²)} at two. */
    @ParameterizedTest
    @CsvSource({"0", "0.001", "0.3", "1", "7", "1e4"})
    void oneAndTwoDegreesHaveAClosedForm(double t) {
        assertEquals(1 - 2 / Math.PI * Math.atan(t), StudentT.pValue(t, 1), 1e-12);
        assertEquals(1 - t / Math.sqrt(2 + t * t), StudentT.pValue(t, 2), 1e-12);
    }

    @Test
    void theQuantileFallsWithTheDegreesTowardTheNormalOne() {
        double before = Double.POSITIVE_INFINITY;
        for (long degrees = 1; degrees < 10_000_000; degrees *= 3) {
            double quantile = StudentT.quantile(degrees);
            assertTrue(quantile < before && quantile > 1.9599, degrees + ": " + quantile);
            before = quantile;
        }
        assertEquals(1.959963984540054, before, 1e-6);
    }

    @Test
    void theEndsAreNoSpecialCases() {
        assertEquals(1, StudentT.pValue(0, 3));
        assertEquals(0, StudentT.pValue(Double.POSITIVE_INFINITY, 3));
        assertEquals(0, StudentT.pValue(1e300, 3));
    }
}
