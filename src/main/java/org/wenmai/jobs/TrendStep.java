package org.wenmai.jobs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.PeriodCalendar;
import org.wenmai.statistics.Trends;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.PeriodRow;
import org.wenmai.tables.TrendRow;

/** documents, sums of terms → periods, trends. */
final class TrendStep {
    private TrendStep() {}

    /** Writes the periods and returns how long they are. */
    static Granularity periods(JobContext context) throws IOException {
        Dataset<Row> documents = context.read(DocumentRow.class);
        TreeMap<LocalDate, Long> days = Trends.perDay(documents);
        String asked = context.configuration().text(Key.TRENDS_GRANULARITY);
        Granularity granularity = asked.equals("auto") ? Granularity.ofSpread(days) : Granularity.labelled(asked);
        LocalDate first = days.isEmpty() ? null : days.firstKey();
        LocalDate last = days.isEmpty() ? null : days.lastKey();
        context.write(PeriodRow.class, Trends.periods(documents, granularity, first, last));
        return granularity;
    }

    static void trends(JobContext context, Dataset<Row> sums, Granularity granularity) throws IOException {
        Broadcast<PeriodCalendar> calendar = context.broadcast(PeriodCalendar.of(context.read(PeriodRow.class)));
        context.writeInOrder(
                TrendRow.class,
                Trends.of(sums, granularity, context.configuration().number(Key.TRENDS_MIN_FREQUENCY), calendar));
    }
}
