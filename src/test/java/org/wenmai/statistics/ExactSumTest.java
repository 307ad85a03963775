package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    @Test
    void aWordInTenMillionDocumentsIsAddedUp() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 10; i++) {
            sum.add(1.0 / 300.0, 1_000_000);
        }
        assertEquals(10_000_000.0 / 300.0, sum.value(), 1e-10);
    }

    @Test
    void tenMillionDocumentsOfOneWordAreTenMillion() {
        ExactSum sum = new ExactSum();
        sum.add(1.0, 10_000_000);
        assertEquals(10_000_000.0, sum.value());
    }

    @Test
    void aSumIsThatOfDecimalArithmeticAndTheSameBackwards() {
        Random random = new Random(7);
        double[] values = random.doubles(2_000).map(x -> x * x * x).toArray();
        long[] times = random.longs(2_000, 1, 5_000).toArray();
        ExactSum forwards = new ExactSum();
        ExactSum backwards = new ExactSum();
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            forwards.add(values[i], times[i]);
            int back = values.length - 1 - i;
            backwards.add(values[back], times[back]);
            exact = exact.add(new BigDecimal(values[i]).multiply(BigDecimal.valueOf(times[i])));
        }
        assertEquals(exact.doubleValue(), forwards.value(), Math.ulp(exact.doubleValue()));
        assertEquals(forwards.value(), backwards.value());
    }

    @Test
    void moreThanItHoldsIsAnErrorAndNoWrongSum() {
        ExactSum sum = new ExactSum();
        sum.add(1.0, 8_000_000_000L);
        assertThrows(ArithmeticException.class, () -> sum.add(1.0, 8_000_000_000L));
    }
}
