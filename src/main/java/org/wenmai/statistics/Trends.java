package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.Bursts;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.RowsInOrder;
import org.wenmai.tables.TrendRow;

/** What was published when, and how the use of terms changes. Documents without a date are in neither. */
public final class Trends {
    private static final String PERIOD = "period";

    private static final StructType DATED = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add(TERM, DataTypes.StringType, false)
            .add("periods", DataTypes.BinaryType, false);

    private Trends() {}

    /** documents → documents a day, of those that have a date. No more days than the calendar has. */
    public static TreeMap<LocalDate, Long> perDay(Dataset<Row> documents) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        documents
                .filter(col("published_on").isNotNull())
                .groupBy("published_on")
                .agg(count(lit(1)))
                .toLocalIterator()
                .forEachRemaining(day -> days.put(day.getAs(0), day.getLong(1)));
        return days;
    }

    /**
     * documents → periods. The whole corpus has every period from its first to its last, those without documents too; a source has
     * those it published in.
     *
     * @param from first day the corpus covers; a period that begins before it is not complete. Null where no document has a date
     * @param to last day the corpus covers
     */
    public static Dataset<Row> periods(Dataset<Row> documents, Granularity granularity, LocalDate from, LocalDate to) {
        Dataset<Row> dated = dated(documents, granularity);
        Dataset<Row> corpus = counted(dated, lit(ALL_SOURCES));
        if (from != null) {
            Dataset<Row> calendar = documents
                    .sparkSession()
                    .range(1)
                    .select(explode(expr("sequence(date'%s', date'%s', interval 1 %s)"
                                    .formatted(granularity.begin(from), to, granularity.label())))
                            .as("at"));
            corpus = calendar.join(corpus, col("at").equalTo(col(PERIOD)), "full_outer")
                    .select(
                            lit(ALL_SOURCES).as(SOURCE),
                            coalesce(col(PERIOD), col("at")).as(PERIOD),
                            coalesce(col("documents"), lit(0L)).as("documents"),
                            coalesce(col("families"), lit(0L)).as("families"),
                            coalesce(col("tokens"), lit(0L)).as("tokens"));
        }
        Column after = granularity == Granularity.DAY
                ? date_add(col(PERIOD), 1)
                : expr("cast(period + interval 1 %s as date)".formatted(granularity.label()));
        return counted(dated, col(SOURCE))
                .union(corpus)
                .withColumn("granularity", lit(granularity.label()))
                .withColumn(
                        "complete",
                        from == null ? lit(false) : col(PERIOD).geq(lit(from)).and(after.leq(lit(to.plusDays(1)))));
    }

    private static Dataset<Row> counted(Dataset<Row> dated, Column source) {
        return dated.groupBy(source.as(SOURCE), col(PERIOD))
                .agg(
                        count(lit(1)).as("documents"),
                        countDistinct(col("reprint_family")).as("families"),
                        coalesce(sum("tokens"), lit(0L)).as("tokens"));
    }

    private static Dataset<Row> dated(Dataset<Row> documents, Granularity granularity) {
        return documents
                .filter(col("published_on").isNotNull())
                .withColumn(
                        PERIOD,
                        date_trunc(granularity.label(), col("published_on")).cast(DataTypes.DateType));
    }

    /**
     * {@link TermSums} → trends, in the order of their key: terms that occur at least {@code minimum} times in the dated documents of a
     * source.
     *
     * @param calendar periods of each source, which the executors share
     */
    public static RowsInOrder of(
            TermSums sums, Granularity granularity, long minimum, Broadcast<PeriodCalendar> calendar) {
        String label = granularity.label();
        MapPartitionsFunction<Row, Row> overTime =
                terms -> LazyIterators.flattened(terms, term -> overTime(term, label, calendar.value()));
        Broadcast<SourceSizes> sources = sums.sources();
        MapPartitionsFunction<Row, Row> dated = packed -> LazyIterators.flattened(
                LazyIterators.flattened(packed, TermSums::terms), term -> dated(term, minimum, sources.value()));
        return new RowsInOrder(
                sums.packed()
                        .mapPartitions(dated, Encoders.row(DATED))
                        .repartitionByRange(col(SOURCE), col(TERM))
                        .sortWithinPartitions(SOURCE, TERM),
                overTime,
                RecordSchema.of(TrendRow.class));
    }

    private static Iterator<Row> dated(TermSums.Term term, long minimum, SourceSizes sources) {
        List<Row> rows = new ArrayList<>();
        if (term.all().datedFrequency >= minimum) {
            rows.add(RowFactory.create(ALL_SOURCES, term.text(), term.all().periods()));
        }
        for (int i = 0; i < term.sources().length; i++) {
            if (term.inSource()[i].datedFrequency >= minimum) {
                rows.add(RowFactory.create(sources.name(term.sources()[i]), term.text(), term.inSource()[i].periods()));
            }
        }
        return rows.iterator();
    }

    private record Occurring(long day, long frequency, long documents, long heads) {}

    private static Iterator<Row> overTime(Row term, String granularity, PeriodCalendar calendar) {
        PeriodCalendar.Periods periods = calendar.of(term.getString(0));
        List<Occurring> occurring = new ArrayList<>();
        for (Varints packed = new Varints(term.getAs(2)); packed.hasNext(); ) {
            occurring.add(new Occurring(packed.nextSigned(), packed.next(), packed.next(), packed.next()));
        }
        long[] relevant = new long[periods.size()];
        int[] at = new int[occurring.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = periods.indexOf(occurring.get(i).day());
            relevant[at[i]] = occurring.get(i).documents();
        }
        double[] bursts = Bursts.weights(relevant, periods.documents());
        List<Row> rows = new ArrayList<>(at.length);
        String source = term.getString(0);
        String text = term.getString(1);
        for (int i = 0; i < at.length; i++) {
            Occurring period = occurring.get(i);
            rows.add(RowFactory.create(
                    source,
                    text,
                    granularity,
                    LocalDate.ofEpochDay(period.day()),
                    period.frequency(),
                    period.documents(),
                    period.heads(),
                    1e6 * period.frequency() / periods.tokens()[at[i]],
                    (double) period.documents() / periods.documents()[at[i]],
                    bursts == null ? null : bursts[at[i]]));
        }
        return rows.iterator();
    }
}
