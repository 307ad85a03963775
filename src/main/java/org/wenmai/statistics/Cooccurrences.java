package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Terms that stand in one sentence: windows, the terms kept, and the pairs counted. */
public final class Cooccurrences {
    private static final StructType PAIR = new StructType()
            .add("pair", DataTypes.LongType, false)
            .add("joint", DataTypes.LongType, false)
            .add("joint_unique", DataTypes.LongType, false);

    private Cooccurrences() {}

    /** tokens, documents → windows(source, family_head, terms): the distinct terms of each sentence that has one. */
    public static Dataset<Row> windows(Dataset<Row> tokens, Dataset<Row> documents) {
        return tokens.filter(col(TERM).isNotNull())
                .groupBy(col(DOC_ID), col(SENTENCE_ID), col(SOURCE))
                .agg(collect_set(TERM).as("terms"))
                .join(documents.select(DOC_ID, FAMILY_HEAD), DOC_ID)
                .select(col(SOURCE), col(FAMILY_HEAD), col("terms"));
    }

    /** windows → (source, windows): the largest sources by windows, then name, and {@code *} before them. */
    public static Dataset<Row> scopes(Dataset<Row> windows, int sources) {
        Dataset<Row> perSource = windows.groupBy(SOURCE).agg(count(lit(1)).as("windows"));
        Dataset<Row> corpus = perSource
                .agg(sum("windows").as("windows"))
                .filter(col("windows").isNotNull())
                .select(lit(ALL_SOURCES).as(SOURCE), col("windows"));
        return corpus.union(
                perSource.orderBy(col("windows").desc(), col(SOURCE)).limit(sources));
    }

    /**
     * windows → (source, term, frequency) of the terms kept: in each scope those in most windows, then by term.
     *
     * @param scopes names of the scopes, as {@link #scopes} gives them
     * @param minimum windows a term must be in
     * @param maxNodes terms kept in a scope
     */
    public static Dataset<Row> vocabulary(Dataset<Row> windows, List<String> scopes, long minimum, int maxNodes) {
        Dataset<Row> perSource = windows.select(
                        col(SOURCE), explode(col("terms")).as(TERM))
                .groupBy(SOURCE, TERM)
                .agg(count(lit(1)).as("frequency"));
        Dataset<Row> corpus = perSource
                .groupBy(TERM)
                .agg(sum("frequency").as("frequency"))
                .select(lit(ALL_SOURCES).as(SOURCE), col(TERM), col("frequency"));
        return perSource
                .filter(col(SOURCE).isInCollection(scopes))
                .union(corpus)
                .filter(col("frequency").geq(minimum))
                .withColumn(
                        RANK,
                        row_number()
                                .over(Window.partitionBy(SOURCE)
                                        .orderBy(col("frequency").desc(), col(TERM))))
                .filter(col(RANK).leq(maxNodes))
                .drop(RANK);
    }

    /**
     * windows → (scope, a, b, joint_frequency, joint_frequency_unique): how many windows hold both terms, counted on primitive maps
     * within the partition and added up between them.
     *
     * @param minimum windows a pair must be in
     */
    public static Dataset<Row> pairs(Dataset<Row> windows, Broadcast<PairVocabulary> vocabulary, long minimum) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> new PairCounter(vocabulary.value()).count(rows);
        Column term = shiftrightunsigned(col("pair"), PairCounter.TERM_BITS);
        Column mask = lit((1L << PairCounter.TERM_BITS) - 1);
        return windows.select(SOURCE, FAMILY_HEAD, "terms")
                .mapPartitions(perPartition, Encoders.row(PAIR))
                // One long is hashed and sent, not three columns: pairs are by far the most rows of a run.
                .groupBy("pair")
                .agg(sum("joint").as("joint_frequency"), sum("joint_unique").as("joint_frequency_unique"))
                .filter(col("joint_frequency").geq(minimum))
                .select(
                        shiftrightunsigned(col("pair"), 2 * PairCounter.TERM_BITS)
                                .cast(DataTypes.IntegerType)
                                .as("scope"),
                        term.bitwiseAND(mask).cast(DataTypes.IntegerType).as("a"),
                        col("pair").bitwiseAND(mask).cast(DataTypes.IntegerType).as("b"),
                        col("joint_frequency"),
                        col("joint_frequency_unique"));
    }
}
