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
import org.wenmai.tables.DocumentTermRow;
import org.wenmai.tables.PeriodRow;
import org.wenmai.tables.TrendRow;

/** documents, document_terms → periods, trends. */
final class TrendStep {
    private TrendStep() {}

    static void run(JobContext context) throws IOException {
        Configuration configuration = context.configuration();
        Dataset<Row> documents = context.read(DocumentRow.class);
        TreeMap<LocalDate, Long> days = Trends.perDay(documents);
        String asked = configuration.text(Key.TRENDS_GRANULARITY);
        Granularity granularity = asked.equals("auto") ? Granularity.ofSpread(days) : Granularity.labelled(asked);
        LocalDate first = days.isEmpty() ? null : days.firstKey();
        LocalDate last = days.isEmpty() ? null : days.lastKey();
        context.write(PeriodRow.class, Trends.periods(documents, granularity, first, last));
        Broadcast<PeriodCalendar> calendar = context.broadcast(PeriodCalendar.of(context.read(PeriodRow.class)));
        context.write(
                TrendRow.class,
                Trends.of(
                        context.read(DocumentTermRow.class),
                        documents,
                        granularity,
                        configuration.number(Key.TRENDS_MIN_FREQUENCY),
                        calendar));
    }
}
