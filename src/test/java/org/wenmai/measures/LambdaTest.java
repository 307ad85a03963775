package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LambdaTest {

    @Test
    void reproducesTheWorkedPair() {
        Lambda figures = Lambda.of(new ContingencyTable(30, 30, 60, 9880));
        assertEquals(5.095675, figures.lambda(), 5e-7);
        assertEquals(17.772785, figures.z(), 5e-7);
    }

    @Test
    void isZeroForATableOfEqualCells() {
        assertEquals(new Lambda(0, 0), Lambda.of(new ContingencyTable(5, 5, 5, 5)));
    }

    @Test
    void staysFiniteWithEmptyCells() {
        Lambda together = Lambda.of(new ContingencyTable(5, 0, 0, 5));
        assertEquals(2 * Math.log(11), together.lambda(), 1e-12);
        assertEquals(2 * Math.log(11) / Math.sqrt(4 + 4 / 11.0), together.z(), 1e-12);
        assertTrue(Lambda.of(new ContingencyTable(0, 5, 5, 0)).lambda() < 0);
    }

    @Test
    void isTheSameDoubleWhenTheWordsAreSwapped() {
        for (long k = 1; k < 1000; k++) {
            assertEquals(
                    Lambda.of(new ContingencyTable(k, 3, 2 * k + 1, 997)),
                    Lambda.of(new ContingencyTable(k, 2 * k + 1, 3, 997)));
        }
    }
}
