package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/** What a source says more or less often than all other sources together. */
public final class Keyness {
    private Keyness() {}

    /**
     * {@link TermSums}, documents → keyness. Sources without a reference have no rows.
     *
     * @param minFrequency occurrences a term needs in the source, or would have there at the rate of the whole corpus
     */
    public static Dataset<Row> of(TermSums sums, Dataset<Row> documents, long minFrequency) {
        Broadcast<Comparisons> comparisons = JavaSparkContext.fromSparkContext(
                        documents.sparkSession().sparkContext())
                .broadcast(new Comparisons(
                        FamilySizes.perSource(FamilySizes.families(documents)).collectAsList(),
                        sums.sources().value()));
        MapPartitionsFunction<Row, Row> rows = packed -> LazyIterators.flattened(
                LazyIterators.flattened(packed, TermSums::terms),
                term -> comparisons.value().rows(term, minFrequency).iterator());
        // Sources in order serve q, the ranks, and the order in which the table is written.
        Dataset<Row> cells = sums.packed()
                .mapPartitions(rows, Encoders.row(Comparisons.CELLS))
                .repartitionByRange(col(SOURCE));
        return ranked(corrected(KeynessFigures.of(cells)));
    }

    /** q: Benjamini-Hochberg over the terms of a source that have a p, as {@link org.wenmai.measures.BenjaminiHochberg}. */
    private static Dataset<Row> corrected(Dataset<Row> figures) {
        // The steps go from the largest p down, so that one sorting serves numbers and minima.
        WindowSpec largestFirst =
                Window.partitionBy(SOURCE).orderBy(col("p_value").desc_nulls_last());
        Column tests = count(col("p_value")).over(Window.partitionBy(SOURCE));
        return figures.withColumn("tests", tests)
                .withColumn(
                        "position",
                        col("tests").minus(row_number().over(largestFirst)).plus(1))
                .withColumn(
                        "adjusted",
                        when(
                                col("p_value").isNotNull(),
                                col("p_value").multiply(col("tests")).divide(col("position"))))
                .withColumn(
                        "q_value",
                        when(
                                col("p_value").isNotNull(),
                                least(
                                        lit(1.0),
                                        min("adjusted")
                                                .over(largestFirst.rowsBetween(
                                                        Window.unboundedPreceding(), Window.currentRow())))));
    }

    private static Dataset<Row> ranked(Dataset<Row> rows) {
        Column holds = coalesce(col("log_ratio_low").gt(0), lit(false));
        WindowSpec mostTypicalFirst = Window.partitionBy(SOURCE)
                .orderBy(holds.desc(), col("log_likelihood").desc(), col(TERM));
        return rows.withColumn(RANK, row_number().over(mostTypicalFirst).cast(DataTypes.LongType));
    }
}
