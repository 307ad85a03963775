package org.wenmai.statistics;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The periods of each source with their documents and tokens. Fewer entries than there are documents and days together. */
public final class PeriodCalendar implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, Periods> ofSource = new HashMap<>();

    private PeriodCalendar() {}

    /** periods → calendar. */
    public static PeriodCalendar of(Dataset<Row> periods) {
        Map<String, Periods> filling = new HashMap<>();
        periods.select("source", "period", "documents", "tokens")
                .orderBy("source", "period")
                .toLocalIterator()
                .forEachRemaining(row -> filling.computeIfAbsent(row.getString(0), source -> new Periods())
                        .add(row.<LocalDate>getAs(1), row.getLong(2), row.getLong(3)));
        PeriodCalendar calendar = new PeriodCalendar();
        filling.forEach((source, periodsOfSource) -> calendar.ofSource.put(source, periodsOfSource.trimmed()));
        return calendar;
    }

    Periods of(String source) {
        return ofSource.get(source);
    }

    /** Periods of a source, in order of time. */
    static final class Periods implements Serializable {
        private static final long serialVersionUID = 1L;

        private long[] days = new long[4];
        private long[] documents = new long[4];
        private long[] tokens = new long[4];
        private int size;

        private void add(LocalDate period, long documentsOfPeriod, long tokensOfPeriod) {
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
                documents = Arrays.copyOf(documents, size * 2);
                tokens = Arrays.copyOf(tokens, size * 2);
            }
            days[size] = period.toEpochDay();
            documents[size] = documentsOfPeriod;
            tokens[size] = tokensOfPeriod;
            size++;
        }

        private Periods trimmed() {
            days = Arrays.copyOf(days, size);
            documents = Arrays.copyOf(documents, size);
            tokens = Arrays.copyOf(tokens, size);
            return this;
        }

        int size() {
            return size;
        }

        /** Place of the period that begins on a day, counted from 1970. */
        int indexOf(long day) {
            return Arrays.binarySearch(days, day);
        }

        long[] documents() {
            return documents;
        }

        long[] tokens() {
            return tokens;
        }
    }
}
