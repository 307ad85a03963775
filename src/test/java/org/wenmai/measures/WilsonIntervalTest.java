package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    @ParameterizedTest
    @CsvSource({"12, 40, 0.1807, 0.4543", "0, 8, 0, 0.3244", "8, 8, 0.6756, 1"})
    void reproducesTheWorkedShares(long successes, long trials, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(successes, trials);
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    @Test
    void holdsTheShareAndStaysInRangeWhateverTheCounts() {
        for (long trials = 1; trials <= 200; trials++) {
            for (long successes = 0; successes <= trials; successes++) {
                WilsonInterval interval = WilsonInterval.of(successes, trials);
                double share = (double) successes / trials;
                assertTrue(interval.low() <= share && share <= interval.high(), successes + " of " + trials);
            }
        }
    }

    @Test
    void touchesTheBoundsExactlyWithoutSuccessesAndWithoutFailures() {
        for (long trials = 1; trials <= 200; trials++) {
            assertEquals(0, WilsonInterval.of(0, trials).low());
            assertEquals(1, WilsonInterval.of(trials, trials).high());
        }
    }

    @Test
    void doesNotExistWithoutTrials() {
        assertNull(WilsonInterval.of(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"-1, 8", "9, 8", "0, -1"})
    void refusesImpossibleCounts(long successes, long trials) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(successes, trials));
        assertEquals("expected 0 <= successes <= trials, found " + successes + " of " + trials, refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.5", "0.6, 0.5", "0.5, 1.1", "NaN, 0.5", "0.5, NaN"})
    void refusesWhatIsNoInterval(double low, double high) {
        assertThrows(IllegalArgumentException.class, () -> new WilsonInterval(low, high));
    }
}
