package org.wenmai.jobs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.PeriodCalendar;
import org.wenmai.statistics.TermSums;
import org.wenmai.statistics.Trends;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.PeriodRow;
import org.wenmai.tables.TrendRow;

/** documents, sums of terms → periods, trends. */
final class TrendStep {
    private TrendStep() {}

    /** Writes the periods and returns how long they are. */
    static Granularity writePeriods(JobContext context) throws IOException {
        TreeMap<LocalDate, Long> days = days(context);
        context.write(PeriodRow.class, periods(context, days));
        return granularity(context, days);
    }

    /** Writes the trends, whose periods are written. */
    static void trends(JobContext context, TermSums sums, Granularity granularity) throws IOException {
        Broadcast<PeriodCalendar> calendar = context.broadcast(PeriodCalendar.of(context.read(PeriodRow.class)));
        context.writeInOrder(
                TrendRow.class,
                Trends.of(sums, granularity, context.configuration().number(Key.TRENDS_MIN_FREQUENCY), calendar));
    }

    /** Documents a day. */
    static TreeMap<LocalDate, Long> days(JobContext context) {
        return Trends.perDay(context.read(DocumentRow.class));
    }

    /** documents → periods. */
    static Dataset<Row> periods(JobContext context, TreeMap<LocalDate, Long> days) {
        return Trends.periods(
                context.read(DocumentRow.class),
                granularity(context, days),
                days.isEmpty() ? null : days.firstKey(),
                days.isEmpty() ? null : days.lastKey());
    }

    private static Granularity granularity(JobContext context, TreeMap<LocalDate, Long> days) {
        String asked = context.configuration().text(Key.TRENDS_GRANULARITY);
        return asked.equals("auto") ? Granularity.ofSpread(days) : Granularity.labelled(asked);
    }
}
