package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeynessMeasureTest {

    // a = 7 of 10, b = 2 of 9: quanteda's own test; the corrected chi-squared is that of R's chisq.test.
    @ParameterizedTest
    @CsvSource({
        "log-likelihood, 4.534939",
        "log-likelihood-two-cells, 2.440100",
        "log-likelihood-williams, 4.200833",
        "log-likelihood-corrected, 2.702844",
        "chi-squared, 4.337160",
        "chi-squared-corrected, 2.632438",
        "log-ratio, 1.655352"
    })
    void reproducesTheCaseOfQuanteda(String name, double expected) {
        assertEquals(expected, KeynessMeasure.named(name).of(ContingencyTable.ofCorpora(7, 10, 2, 9)), 5e-7);
    }

    // a = 120 of 100,000, b = 60 of 200,000, computed by hand with plain floating point.
    @ParameterizedTest
    @CsvSource({
        "log-likelihood, 83.231699",
        "log-likelihood-two-cells, 83.177662",
        "log-likelihood-corrected, 83.231699",
        "log-ratio, 2",
        "percent-difference, 300",
        "bic, 70.566124",
        "simple-maths, 3.990033",
        "odds-ratio, 4.003604"
    })
    void reproducesTheCaseOfARareTerm(String name, double expected) {
        assertEquals(
                expected, KeynessMeasure.named(name).of(ContingencyTable.ofCorpora(120, 100_000, 60, 200_000)), 5e-7);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(KeynessMeasure measure) {
        assertSame(measure, KeynessMeasure.named(measure.label()));
    }

    @ParameterizedTest
    @EnumSource
    void noCountsGiveNoNumberThatIsNone(KeynessMeasure measure) {
        long[][] cases = {{0, 10, 5, 10}, {5, 10, 0, 10}, {10, 10, 10, 10}, {0, 0, 3, 5}, {3, 5, 0, 0}, {1, 1, 1, 1}};
        for (long[] c : cases) {
            Double figure = measure.of(ContingencyTable.ofCorpora(c[0], c[1], c[2], c[3]));
            assertTrue(figure == null || Double.isFinite(figure), measure + " " + figure);
        }
    }

    @Test
    void underuseIsNegative() {
        ContingencyTable swapped = ContingencyTable.ofCorpora(60, 200_000, 120, 100_000);
        assertEquals(-83.231699, KeynessMeasure.LOG_LIKELIHOOD.of(swapped), 5e-7);
        assertEquals(-2, KeynessMeasure.LOG_RATIO.of(swapped), 1e-12);
        assertEquals(-75, KeynessMeasure.PERCENT_DIFFERENCE.of(swapped), 1e-9);
    }

    @Test
    void aCountOfZeroRaisesBothInTheLogRatio() {
        ContingencyTable table = ContingencyTable.ofCorpora(0, 100, 31, 100);
        assertEquals(Math.log(0.5 / 31.5) / Math.log(2), LogRatio.of(table), 1e-12);
        assertNull(KeynessMeasure.LOG_RATIO.of(ContingencyTable.ofCorpora(3, 5, 0, 0)));
    }

    @Test
    void tellsAllNamesWhenItRefusesOne() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> KeynessMeasure.named("hotness"));
        assertTrue(refusal.getMessage()
                .startsWith("unknown keyness measure 'hotness', expected one of [log-likelihood, "));
        assertThrows(IllegalArgumentException.class, () -> SimpleMaths.of(ContingencyTable.ofCorpora(1, 2, 1, 2), 0));
    }
}
