package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenjaminiHochbergTest {

    // The fifteen p-values of Benjamini and Hochberg (1995), section 3.2, who reject the first four at 0.05.
    private static final double[] PAPER = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
    };

    // By hand, p * 15 / rank, then the smallest from the right; R: p.adjust(p, "BH")
    private static final double[] PAPER_ADJUSTED = {
        .0015,
        .003,
        .0095,
        .035625,
        .0603,
        .0638571429,
        .0638571429,
        .0645,
        .0765,
        .486,
        .5811818182,
        .714875,
        .7532307692,
        .8132142857,
        1
    };

    @Test
    void adjustsTheExampleOfBenjaminiAndHochberg1995() {
        assertArrayEquals(PAPER_ADJUSTED, BenjaminiHochberg.qValues(PAPER), 5e-11);
    }

    @Test
    void givesEachPValueTheSameQValueInAnyOrder() {
        double[] inOrder = BenjaminiHochberg.qValues(PAPER);
        int[] order = new Random(42)
                .ints(0, PAPER.length)
                .distinct()
                .limit(PAPER.length)
                .toArray();
        double[] shuffled = new double[order.length];
        double[] expected = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            shuffled[i] = PAPER[order[i]];
            expected[i] = inOrder[order[i]];
        }
        assertArrayEquals(expected, BenjaminiHochberg.qValues(shuffled));
    }

    @Test
    void givesEqualPValuesEqualQValues() {
        // ranks 1, 2 to 4, 5: .01 * 5 / 1 = .05; .02 * 5 / 4 = .025, which is smaller, so .01 gets it too; .5
        assertArrayEquals(
                new double[] {.025, .5, .025, .025, .025},
                BenjaminiHochberg.qValues(new double[] {.02, .5, .01, .02, .02}),
                1e-15);
    }

    @Test
    void leavesTheInputAsItWas() {
        double[] p = {.9, .1, .5};
        BenjaminiHochberg.qValues(p);
        assertArrayEquals(new double[] {.9, .1, .5}, p);
    }

    @Test
    void neverExceedsOneNorFallsBelowThePValue() {
        double[] p = new Random(7).doubles(10_000).toArray();
        double[] q = BenjaminiHochberg.qValues(p);
        for (int i = 0; i < p.length; i++) {
            assertTrue(q[i] >= p[i] && q[i] <= 1, "p " + p[i] + ", q " + q[i]);
        }
    }

    @Test
    void keepsASinglePValueAndReturnsNothingForNothing() {
        assertArrayEquals(new double[] {.03}, BenjaminiHochberg.qValues(new double[] {.03}));
        assertArrayEquals(new double[0], BenjaminiHochberg.qValues(new double[0]));
    }

    @Test
    void acceptsZerosAndOnes() {
        assertArrayEquals(new double[] {1, 0, 1, 0}, BenjaminiHochberg.qValues(new double[] {1, 0, 1, 0}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refusesWhatIsNoProbability(double p) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> BenjaminiHochberg.qValues(new double[] {.5, p, .5}));
        assertEquals("p-value at index 1 must lie in [0, 1], found " + p, refusal.getMessage());
    }
}
