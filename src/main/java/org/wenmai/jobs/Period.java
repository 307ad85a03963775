package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.apache.spark.sql.Column;

/**
 * Days of publication, as a user writes them: {@code 2024}, {@code 2024-03}, {@code 2024-03-15}, or two of these with
 * {@code ..} between them, of which one may be missing.
 *
 * @param label as written
 * @param first first day, null for all that came before
 * @param last last day, null for all that came after
 */
record Period(String label, LocalDate first, LocalDate last) {
    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    static Period parse(String text) {
        try {
            int dots = text.indexOf("..");
            String from = dots < 0 ? text : text.substring(0, dots);
            String to = dots < 0 ? text : text.substring(dots + 2);
            if (from.isEmpty() && to.isEmpty()) {
                throw new DateTimeException("no date");
            }
            Period period = new Period(text, from.isEmpty() ? null : first(from), to.isEmpty() ? null : last(to));
            if (period.first != null && period.last != null && period.first.isAfter(period.last)) {
                throw new DateTimeException("ends before it begins");
            }
            return period;
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "found '%s', expected a year, month or day, or two with .. between them, e.g. 2024-01..2024-03"
                            .formatted(text),
                    wrong);
        }
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /** Whether a day can lie in both. */
    boolean overlaps(Period other) {
        return startsBeforeTheEndOf(other) && other.startsBeforeTheEndOf(this);
    }

    private boolean startsBeforeTheEndOf(Period other) {
        return first == null || other.last == null || !first.isAfter(other.last);
    }

    /** Documents published in it. */
    Column holds(String date) {
        Column holds = col(date).isNotNull();
        holds = first == null ? holds : holds.and(col(date).geq(lit(first)));
        return last == null ? holds : holds.and(col(date).leq(lit(last)));
    }
}
