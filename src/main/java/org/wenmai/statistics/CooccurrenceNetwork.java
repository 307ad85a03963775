package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.networks.NetworkSettings;

/** Edges and nodes of the term networks, from counted pairs. */
public final class CooccurrenceNetwork {
    private static final String SCOPE = "scope";

    private CooccurrenceNetwork() {}

    /**
     * (scope, a, b, joint_frequency, joint_frequency_unique, frequency_a, frequency_b, windows), terms by number → (scope, a, b,
     * joint_frequency, joint_frequency_unique, pmi, log_likelihood).
     */
    public static Dataset<Row> scored(Dataset<Row> pairs) {
        Column joint = real("joint_frequency");
        Column a = real("frequency_a");
        Column b = real("frequency_b");
        Column windows = real("windows");
        return pairs.select(
                col(SCOPE),
                col("a"),
                col("b"),
                col("joint_frequency"),
                col("joint_frequency_unique"),
                log2(joint.multiply(windows).divide(a.multiply(b))).as("pmi"),
                logLikelihood(joint, a, b, windows).as("log_likelihood"));
    }

    /** What {@link #scored} gives → how many pairs each scope has, and how many of them attract. */
    public static Map<Integer, PairTotals> totals(Dataset<Row> scored) {
        Map<Integer, PairTotals> totals = new HashMap<>();
        scored.groupBy(SCOPE)
                .agg(count(lit(1)), count_if(col("pmi").gt(0)))
                .collectAsList()
                .forEach(row -> totals.put(row.getInt(0), new PairTotals(row.getLong(1), row.getLong(2))));
        return totals;
    }

    /**
     * What {@link #scored} gives → the same with q_value and rank, without those beyond the limits. q is taken over all pairs given,
     * before any limit; the strongest pairs are those that attract, then those of most log-likelihood.
     */
    public static Dataset<Row> strongest(Dataset<Row> scored, Map<Integer, PairTotals> totals, EdgeLimits limits) {
        boolean byTerm = limits.maxNodeEdges() > 0;
        double maxQ = limits.maxQ();
        int most = byTerm ? Integer.MAX_VALUE : limits.maxEdges();
        MapPartitionsFunction<Row, Row> rank =
                pairs -> LazyIterators.flattened(pairs, new PairRanking(totals, maxQ, most)::ranked);
        // Scopes may lie between one another, so that one number settles nearly all of the order.
        Dataset<Row> ranked = scored.repartition(col(SCOPE))
                .sortWithinPartitions(col("log_likelihood"), col("a").desc(), col("b").desc())
                .mapPartitions(rank, Encoders.row(PairRanking.SCHEMA));
        return byTerm
                ? firstOfEitherTerm(ranked, limits.maxNodeEdges())
                        .withColumn(
                                RANK,
                                row_number()
                                        .over(Window.partitionBy(SCOPE).orderBy(attractingFirst()))
                                        .cast(DataTypes.LongType))
                        .filter(col(RANK).leq(limits.maxEdges()))
                : ranked;
    }

    private static Column real(String count) {
        return col(count).cast(DataTypes.DoubleType);
    }

    private static Column[] attractingFirst() {
        return new Column[] {col("pmi").gt(0).desc(), col("log_likelihood").desc(), col("a"), col("b")};
    }

    private static Dataset<Row> firstOfEitherTerm(Dataset<Row> pairs, int edges) {
        Dataset<Row> ends = pairs.select(
                        col(SCOPE), col("a").as(TERM), col("a"), col("b"), col("pmi"), col("log_likelihood"))
                .union(pairs.select(
                        col(SCOPE), col("b").as(TERM), col("a"), col("b"), col("pmi"), col("log_likelihood")));
        WindowSpec ofTerm = Window.partitionBy(SCOPE, TERM).orderBy(attractingFirst());
        Dataset<Row> first = ends.withColumn("place", row_number().over(ofTerm))
                .filter(col("place").leq(edges))
                .select(SCOPE, "a", "b");
        return pairs.join(first, new String[] {SCOPE, "a", "b"}, "left_semi");
    }

    /** The strongest pairs with source, windows, term_a, term_b, their frequencies and stability → cooccurrence_edges. */
    public static Dataset<Row> edges(Dataset<Row> strongest, WindowUnit unit) {
        Column joint = real("joint_frequency");
        Column a = real("frequency_a");
        Column b = real("frequency_b");
        Column windows = real("windows");
        return strongest
                .withColumn(
                        "npmi",
                        when(
                                joint.lt(windows),
                                withinOne(col("pmi")
                                        .divide(log2(joint.divide(windows)).multiply(-1.0)))))
                .withColumn(
                        "log_dice", lit(14.0).plus(log2(lit(2.0).multiply(joint).divide(a.plus(b)))))
                .withColumn("jaccard", joint.divide(a.plus(b).minus(joint)))
                .withColumn("window", lit(unit.label()));
    }

    /** Rounding can pass 1 by one unit in the last place, as in {@link org.wenmai.measures.Npmi}. */
    private static Column withinOne(Column npmi) {
        return greatest(lit(-1.0), least(lit(1.0), npmi));
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
     * cooccurrence_edges, tags(source, term, pos, type) → cooccurrence_nodes: the terms with at least one edge. The edges of a source
     * come together in one row, of at most {@link EdgeLimits#maxEdges} edges.
     *
     * @param parallel sources measured at the same time
     */
    public static Dataset<Row> nodes(
            Dataset<Row> edges, Dataset<Row> tags, WindowUnit unit, NetworkSettings settings, int parallel) {
        FlatMapFunction<Row, Row> figures = network -> NetworkFigures.of(network, settings);
        WindowSpec strongestFirst =
                Window.partitionBy(SOURCE).orderBy(col("strength").desc(), col(TERM));
        return edges.repartition(parallel, col(SOURCE))
                .groupBy(SOURCE)
                .agg(collect_list(struct("term_a", "term_b", "joint_frequency", "frequency_a", "frequency_b"))
                        .as("edges"))
                .flatMap(figures, Encoders.row(NetworkFigures.SCHEMA))
                .join(tags, new String[] {SOURCE, TERM})
                .withColumn(RANK, row_number().over(strongestFirst).cast(DataTypes.LongType))
                .withColumn("window", lit(unit.label()));
    }

    /** cooccurrence_edges → (term): the terms of any edge. */
    public static Dataset<Row> terms(Dataset<Row> edges) {
        return edges.select(col("term_a").as(TERM))
                .union(edges.select(col("term_b").as(TERM)))
                .distinct();
    }
}
