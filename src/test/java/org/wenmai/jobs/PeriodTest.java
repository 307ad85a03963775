package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-07, 2024-02-07, 2024-02-07",
        "2024-01..2024-03, 2024-01-01, 2024-03-31",
        "2023..2024-03-05, 2023-01-01, 2024-03-05"
    })
    void readsYearsMonthsAndDays(String text, LocalDate first, LocalDate last) {
        assertEquals(new Period(text, first, last), Period.parse(text));
    }

    @Test
    void anEndMayBeOpen() {
        assertEquals(new Period("..2024", null, LocalDate.of(2024, 12, 31)), Period.parse("..2024"));
        assertEquals(new Period("2024-03..", LocalDate.of(2024, 3, 1), null), Period.parse("2024-03.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2024-13", "last week", "2024-03..2024-01", "2024-02-30"})
    void refusesWhatIsNoPeriod(String text) {
        assertThrows(IllegalArgumentException.class, () -> Period.parse(text));
    }

    @Test
    void knowsWhetherADayCanLieInBoth() {
        assertTrue(Period.parse("2024").overlaps(Period.parse("2024-12-31..")));
        assertFalse(Period.parse("..2023").overlaps(Period.parse("2024..")));
        assertFalse(Period.parse("2024-02").overlaps(Period.parse("2024-01")));
    }
}
