package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.measures.ChiSquared;

/** Edges and nodes of the term networks, from counted pairs. */
public final class CooccurrenceNetwork {
    /** The only function of {@link org.wenmai.measures} that has no column form: erfc is not in SQL. */
    private static final UserDefinedFunction P_VALUE =
            udf((UDF1<Double, Double>) ChiSquared::pValue, DataTypes.DoubleType);

    private CooccurrenceNetwork() {}

    /**
     * (source, term_a, term_b, joint_frequency, joint_frequency_unique, frequency_a, frequency_b, windows) →
     * cooccurrence_edges. q is taken over all pairs given, before the cut at {@code maxEdges}.
     *
     * @param maxEdges edges published in a source: pairs that attract first, then by log-likelihood
     */
    public static Dataset<Row> edges(Dataset<Row> pairs, int maxEdges) {
        Column joint = col("joint_frequency").cast(DataTypes.DoubleType);
        Column a = col("frequency_a").cast(DataTypes.DoubleType);
        Column b = col("frequency_b").cast(DataTypes.DoubleType);
        Column windows = col("windows").cast(DataTypes.DoubleType);
        Dataset<Row> measured = pairs.withColumn(
                        "pmi", log2(joint.multiply(windows).divide(a.multiply(b))))
                .withColumn(
                        "npmi",
                        when(
                                joint.lt(windows),
                                col("pmi").divide(log2(joint.divide(windows)).multiply(-1.0))))
                .withColumn(
                        "log_dice", lit(14.0).plus(log2(lit(2.0).multiply(joint).divide(a.plus(b)))))
                .withColumn("jaccard", joint.divide(a.plus(b).minus(joint)))
                .withColumn("log_likelihood", logLikelihood(joint, a, b, windows));
        WindowSpec strongestFirst =
                Window.partitionBy(SOURCE).orderBy(col("log_likelihood").desc(), col("term_a"), col("term_b"));
        WindowSpec weakestFirst = Window.partitionBy(SOURCE)
                .orderBy(col("position").desc())
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        WindowSpec published = Window.partitionBy(SOURCE)
                .orderBy(col("pmi").gt(0).desc(), col("log_likelihood").desc(), col("term_a"), col("term_b"));
        Column adjusted = P_VALUE.apply(col("log_likelihood"))
                .multiply(count(lit(1)).over(Window.partitionBy(SOURCE)))
                .divide(col("position"));
        return measured.withColumn("position", row_number().over(strongestFirst))
                .withColumn("adjusted", adjusted)
                .withColumn("q_value", least(lit(1.0), min("adjusted").over(weakestFirst)))
                .withColumn(RANK, row_number().over(published).cast(DataTypes.LongType))
                .filter(col(RANK).leq(maxEdges))
                .withColumn("window", lit("sentence"))
                .withColumn("stability", lit(null).cast(DataTypes.DoubleType));
    }

    /** G² of the four cells, as {@link org.wenmai.measures.LogLikelihood}. */
    private static Column logLikelihood(Column joint, Column a, Column b, Column windows) {
        Column onlyA = a.minus(joint);
        Column onlyB = b.minus(joint);
        Column neither = windows.minus(a).minus(b).plus(joint);
        Column sum = cell(joint, a, b, windows)
                .plus(cell(onlyA, a, windows.minus(b), windows))
                .plus(cell(onlyB, windows.minus(a), b, windows))
                .plus(cell(neither, windows.minus(a), windows.minus(b), windows));
        return org.apache.spark.sql.functions.greatest(lit(0.0), lit(2.0).multiply(sum));
    }

    private static Column cell(Column observed, Column row, Column column, Column windows) {
        return when(
                        observed.gt(0),
                        observed.multiply(log(observed.multiply(windows).divide(row.multiply(column)))))
                .otherwise(0.0);
    }

    /**
     * cooccurrence_edges, vocabulary(source, term, frequency), tags(source, term, pos, type) → cooccurrence_nodes: the terms
     * with at least one edge.
     */
    public static Dataset<Row> nodes(Dataset<Row> edges, Dataset<Row> vocabulary, Dataset<Row> tags) {
        Dataset<Row> ends = edges.select(col(SOURCE), col("term_a").as(TERM), col("joint_frequency"))
                .union(edges.select(col(SOURCE), col("term_b").as(TERM), col("joint_frequency")));
        WindowSpec strongestFirst =
                Window.partitionBy(SOURCE).orderBy(col("strength").desc(), col(TERM));
        Column figure = lit(null).cast(DataTypes.DoubleType);
        Column number = lit(null).cast(DataTypes.LongType);
        return ends.groupBy(SOURCE, TERM)
                .agg(count(lit(1)).as("degree"), sum("joint_frequency").as("strength"))
                .join(vocabulary, new String[] {SOURCE, TERM})
                .join(tags, new String[] {SOURCE, TERM})
                .withColumn(RANK, row_number().over(strongestFirst).cast(DataTypes.LongType))
                .withColumn("window", lit("sentence"))
                .withColumn("pagerank", figure)
                .withColumn("betweenness", figure)
                .withColumn("k_core", number)
                .withColumn("community", number)
                .withColumn("x", figure)
                .withColumn("y", figure);
    }
}
