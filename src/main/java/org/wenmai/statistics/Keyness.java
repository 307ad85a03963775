package org.wenmai.statistics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sequence;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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
    public static Dataset<Row> of(Dataset<Row> sums, Dataset<Row> documents, long minFrequency) {
        Dataset<Row> sources = FamilySizes.perSource(FamilySizes.families(documents));
        Dataset<Row> used = sums.filter(col(SOURCE).notEqual(ALL_SOURCES))
                .select(
                        col(SOURCE),
                        col(TERM),
                        col("pos"),
                        col("type"),
                        col(TERM_FREQUENCY).as("a"),
                        col(DOCUMENT_FREQUENCY).as("df"),
                        col("b"),
                        col("rdf"),
                        col("k"),
                        col("rk"),
                        col("xx"),
                        col("xn"),
                        col("xy"),
                        col("xm"),
                        col("ny"),
                        col("yy"),
                        col("ym"))
                .join(sources, SOURCE)
                .filter(col("a").geq(minFrequency).or(expected().geq(minFrequency)));
        Dataset<Row> unused = unused(sums, sources, minFrequency);
        Dataset<Row> figures = KeynessFigures.of(used.unionByName(unused, true));
        return ranked(corrected(figures));
    }

    /** Occurrences in the source if it used the term like the whole corpus does. */
    private static Column expected() {
        return col("a").plus(col("b"))
                .cast(DataTypes.DoubleType)
                .multiply(col("n1"))
                .divide(col("n1").plus(col("n2")));
    }

    /**
     * Terms a source never uses, though at the rate of the corpus it would at least so often. Sources meet only terms of the
     * powers of two that can be frequent enough: a term of F occurrences is expected n1 · F / T times, so that there are at most
     * 2 · T / minimum candidates, however many sources there are.
     */
    private static Dataset<Row> unused(Dataset<Row> terms, Dataset<Row> sources, long minFrequency) {
        Dataset<Row> corpus = terms.filter(col(SOURCE).equalTo(ALL_SOURCES))
                .select(
                        col(TERM),
                        col("pos"),
                        col("type"),
                        col(TERM_FREQUENCY).as("b"),
                        col(DOCUMENT_FREQUENCY).as("rdf"))
                .withColumn("power", powerOfTwo(col("b").cast(DataTypes.DoubleType)));
        Dataset<Row> mostFrequent = corpus.agg(max("power").as("top"));
        Column needed =
                lit((double) minFrequency).multiply(col("n1").plus(col("n2"))).divide(col("n1"));
        Column powers = sequence(least(powerOfTwo(needed), col("top")), col("top"));
        Dataset<Row> candidates = sources.crossJoin(broadcast(mostFrequent))
                .filter(powerOfTwo(needed).leq(col("top")))
                .withColumn("power", explode(powers))
                .join(corpus, "power")
                .withColumn("a", lit(0L))
                .filter(expected().geq(minFrequency));
        Dataset<Row> pairs = terms.select(SOURCE, TERM);
        return candidates
                .join(
                        pairs,
                        candidates
                                .col(SOURCE)
                                .equalTo(pairs.col(SOURCE))
                                .and(candidates.col(TERM).equalTo(pairs.col(TERM))),
                        "left_anti")
                .withColumn("df", lit(0L))
                .withColumn("k", lit(0L))
                .drop("power", "top");
    }

    private static Column powerOfTwo(Column number) {
        return floor(log2(number)).cast(DataTypes.IntegerType);
    }

    /** q: Benjamini-Hochberg over the terms of a source that have a p, as {@link org.wenmai.measures.BenjaminiHochberg}. */
    private static Dataset<Row> corrected(Dataset<Row> figures) {
        WindowSpec smallestFirst =
                Window.partitionBy(SOURCE).orderBy(col("p_value").asc_nulls_last(), col(TERM));
        WindowSpec fromHere = Window.partitionBy(SOURCE)
                .orderBy(col("position").desc())
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column adjusted = col("p_value")
                .multiply(count(col("p_value")).over(Window.partitionBy(SOURCE)))
                .divide(col("position"));
        return figures.withColumn("position", row_number().over(smallestFirst))
                .withColumn("adjusted", adjusted)
                .withColumn(
                        "q_value",
                        org.apache.spark.sql.functions.when(
                                col("p_value").isNotNull(),
                                least(lit(1.0), min("adjusted").over(fromHere))));
    }

    private static Dataset<Row> ranked(Dataset<Row> rows) {
        Column holds = coalesce(col("log_ratio_low").gt(0), lit(false));
        WindowSpec mostTypicalFirst = Window.partitionBy(SOURCE)
                .orderBy(holds.desc(), col("log_likelihood").desc(), col(TERM));
        return rows.withColumn(RANK, row_number().over(mostTypicalFirst).cast(DataTypes.LongType));
    }
}
