package org.wenmai.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.NavigableMap;

/** How long a period is. Weeks begin on Monday. */
public enum Granularity {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** Days over which a corpus may be spread to be shown by days, by weeks, and by months. */
    private static final long DAYS = 92;

    private static final long WEEKS = 731;
    private static final long MONTHS = 3653;

    /** Documents left out at either end when the spread is taken, one in twenty. */
    private static final int TAIL = 20;

    /** {@code day}, {@code week}, {@code month} or {@code year}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The granularity with a label. */
    public static Granularity labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /**
     * The granularity for a corpus: by days where the middle nine tenths of its dated documents lie within 92 days, by weeks within two
     * years, by months within ten, else by years. The tails are left out so that a few stray dates do not turn days into years.
     *
     * @param documents how many documents each day has
     */
    public static Granularity ofSpread(NavigableMap<LocalDate, Long> documents) {
        if (documents.isEmpty()) {
            return DAY;
        }
        long tail = documents.values().stream().mapToLong(Long::longValue).sum() / TAIL;
        LocalDate from = after(documents, tail);
        LocalDate to = after(documents.descendingMap(), tail);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return days <= DAYS ? DAY : days <= WEEKS ? WEEK : days <= MONTHS ? MONTH : YEAR;
    }

    private static LocalDate after(NavigableMap<LocalDate, Long> documents, long tail) {
        long passed = 0;
        for (var day : documents.entrySet()) {
            passed += day.getValue();
            if (passed > tail) {
                return day.getKey();
            }
        }
        return documents.lastKey();
    }

    /** First day of the period that holds a day. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
