package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.discovery.CandidateRule;
import org.wenmai.discovery.GramCounter;
import org.wenmai.discovery.GramParts;
import org.wenmai.discovery.GramSketch;

/**
 * New words: grams counted, those that cohere, those that are open on both sides, those that no longer word explains.
 *
 * <p>Memory is bounded by constants in every task: a sketch, a counter that hands on when it is full, and a list of candidates
 * of fixed length. What grows with the corpus are rows, which Spark shuffles and spills.
 */
public final class TermDiscovery {
    /** A gram with a stop term at its edge needs this many times the minimum of cohesion. */
    private static final double DOUBT = 2;

    private static final String GRAM = "gram";
    private static final String FREQUENCY = "frequency";
    private static final String SHARE = "share";
    private static final StructType COUNTED =
            new StructType().add(GRAM, DataTypes.StringType, false).add(FREQUENCY, DataTypes.LongType, false);
    private static final StructType CUT = new StructType()
            .add(GRAM, DataTypes.StringType, false)
            .add(FREQUENCY, DataTypes.LongType, false)
            .add("doubtful", DataTypes.BooleanType, false)
            .add("head", DataTypes.StringType, false)
            .add("tail", DataTypes.StringType, false);

    private TermDiscovery() {}

    /**
     * sentences(text) → an upper bound of the count of every gram.
     *
     * @param characters of the corpus, at least about
     */
    public static GramSketch sketch(Dataset<Row> sentences, long characters, long minimum, int maxUnits) {
        JavaRDD<Row> rows = sentences.select("text").javaRDD();
        if (rows.getNumPartitions() == 0) {
            return new GramSketch(0, minimum, maxUnits);
        }
        // A sketch is large beside a partition of text: no more of them than can be made at once, a few times over.
        int tasks = 2 * rows.context().defaultParallelism();
        FlatMapFunction<Iterator<Row>, GramSketch> perPartition = some -> {
            GramSketch sketch = new GramSketch(characters, minimum, maxUnits);
            some.forEachRemaining(row -> sketch.add(row.getString(0)));
            return List.of(sketch).iterator();
        };
        return rows.coalesce(Math.min(tasks, rows.getNumPartitions()))
                .mapPartitions(perPartition)
                .treeReduce(GramSketch::merge);
    }

    /** sentences(text) → (gram, frequency) of every gram with the minimum frequency. */
    public static Dataset<Row> grams(Dataset<Row> sentences, Broadcast<GramSketch> sketch, long minimum) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> LazyIterators.mapped(
                new GramCounter(sketch.value()).count(LazyIterators.mapped(rows, row -> row.getString(0))),
                gram -> RowFactory.create(gram.text(), gram.count()));
        return sentences
                .select("text")
                .mapPartitions(perPartition, Encoders.row(COUNTED))
                .groupBy(GRAM)
                .agg(sum(FREQUENCY).as(FREQUENCY))
                .filter(col(FREQUENCY).geq(minimum));
    }

    /**
     * grams → (gram, frequency, cohesion) of those that may be words and cohere.
     *
     * @param units of the corpus
     * @param minCohesion bits; a doubtful gram needs twice as much
     */
    public static Dataset<Row> candidates(
            Dataset<Row> grams, Broadcast<CandidateRule> rule, long units, double minCohesion) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> LazyIterators.flattened(
                rows,
                row -> GramParts.cuts(row.getString(0), rule.value()).stream()
                        .map(cut -> RowFactory.create(
                                row.getString(0), row.getLong(1), cut.doubtful(), cut.head(), cut.tail()))
                        .iterator());
        Column product = col("f_head").cast(DataTypes.DoubleType).multiply(col("f_tail"));
        return grams.mapPartitions(perPartition, Encoders.row(CUT))
                .join(grams.select(col(GRAM).as("head"), col(FREQUENCY).as("f_head")), "head")
                .join(grams.select(col(GRAM).as("tail"), col(FREQUENCY).as("f_tail")), "tail")
                .groupBy(GRAM, FREQUENCY, "doubtful")
                .agg(max(product).as("product"))
                .select(
                        col(GRAM),
                        col(FREQUENCY),
                        cohesion(col(FREQUENCY), col("product"), lit(units)).as("cohesion"),
                        col("doubtful"))
                .filter(col("cohesion")
                        .geq(when(col("doubtful"), lit(DOUBT * minCohesion)).otherwise(lit(minCohesion))))
                .drop("doubtful");
    }

    /** {@link org.wenmai.measures.Cohesion#ofWeakestCut} as a column. */
    static Column cohesion(Column frequency, Column largestProduct, Column units) {
        return log2(frequency.cast(DataTypes.DoubleType).multiply(units).divide(largestProduct));
    }

    /**
     * (gram, …, term_frequency) → those of which no larger share than {@code maxExplained} stands inside one longer word, be it
     * proposed too or known.
     *
     * @param grams all of them, for the words that are known
     */
    public static Dataset<Row> unexplained(
            Dataset<Row> proposed, Dataset<Row> grams, Broadcast<CandidateRule> rule, double maxExplained) {
        MapPartitionsFunction<Row, Row> knownParts = rows -> LazyIterators.flattened(
                rows,
                row -> GramParts.insideOfKnown(row.getString(0), rule.value()).stream()
                        .map(part -> RowFactory.create(part, row.getLong(1)))
                        .iterator());
        MapPartitionsFunction<Row, Row> parts = rows -> LazyIterators.flattened(
                rows,
                row -> GramParts.inside(row.getString(0)).stream()
                        .map(part -> RowFactory.create(part, row.getLong(1)))
                        .iterator());
        Dataset<Row> explained = proposed.select(GRAM, TERM_FREQUENCY)
                .mapPartitions(parts, Encoders.row(COUNTED))
                .union(grams.mapPartitions(knownParts, Encoders.row(COUNTED)))
                .groupBy(GRAM)
                .agg(max(FREQUENCY).as(SHARE));
        return proposed.join(explained, proposed.col(GRAM).equalTo(explained.col(GRAM)), "left")
                .filter(coalesce(col(SHARE), lit(0L)).leq(col(TERM_FREQUENCY).multiply(maxExplained)))
                .drop(explained.col(GRAM))
                .drop(SHARE);
    }

    /**
     * What ranks proposals: {@code cohesion * min(left_entropy, right_entropy) * log2(term_frequency)}. All three must be there: a
     * factor of 0 is a score of 0.
     */
    public static Column score() {
        return col("cohesion")
                .multiply(least(col("left_entropy"), col("right_entropy")))
                .multiply(log2(col(TERM_FREQUENCY)));
    }
}
