package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.discovery.CandidateFinder;
import org.wenmai.discovery.CandidateRule;
import org.wenmai.discovery.NeighbourCounter;
import org.wenmai.measures.BranchingEntropy;

/** What stands beside candidates for new words: how open they are on both sides, and in how many documents they stand. */
public final class TermNeighbours {
    private static final StructType NEIGHBOUR = new StructType()
            .add("candidate", DataTypes.IntegerType, false)
            .add("kind", DataTypes.IntegerType, false)
            .add("key", DataTypes.StringType, false)
            .add("n", DataTypes.LongType, false);

    private TermNeighbours() {}

    /**
     * sentences(doc_id, text) → (candidate, term_frequency, document_frequency, left_entropy, right_entropy, quantity), candidates
     * by their number in the finder; {@code quantity} where a numeral stands before most occurrences.
     *
     * @param frequencies (candidate, frequency)
     */
    public static Dataset<Row> of(Dataset<Row> sentences, Broadcast<CandidateFinder> finder, Dataset<Row> frequencies) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> LazyIterators.mapped(
                new NeighbourCounter(finder.value())
                        .count(LazyIterators.mapped(
                                rows, row -> new NeighbourCounter.Sentence(row.getString(0), row.getString(1)))),
                count -> RowFactory.create(count.candidate(), count.kind().ordinal(), count.key(), count.count()));
        Column left = col("kind").equalTo(NeighbourCounter.Kind.LEFT.ordinal());
        Column right = col("kind").equalTo(NeighbourCounter.Kind.RIGHT.ordinal());
        Column document = col("kind").equalTo(NeighbourCounter.Kind.DOCUMENT.ordinal());
        Column numeral = col("key").rlike(CandidateRule.NUMERAL_PATTERN);
        return sentences
                .select(DOC_ID, "text")
                .mapPartitions(perPartition, Encoders.row(NEIGHBOUR))
                .groupBy("candidate", "kind", "key")
                .agg(sum("n").as("n"))
                .groupBy("candidate")
                .agg(
                        coalesce(sum(when(left, share(col("n")))), lit(0L)).as("left"),
                        coalesce(sum(when(right, share(col("n")))), lit(0L)).as("right"),
                        count(when(document, lit(1))).as(DOCUMENT_FREQUENCY),
                        coalesce(sum(when(left.and(numeral), col("n"))), lit(0L))
                                .as("numerals"))
                .join(frequencies, "candidate")
                .select(
                        col("candidate"),
                        col("frequency").as(TERM_FREQUENCY),
                        col(DOCUMENT_FREQUENCY),
                        entropy(col("frequency"), col("left")).as("left_entropy"),
                        entropy(col("frequency"), col("right")).as("right_entropy"),
                        col("numerals").multiply(2).gt(col("frequency")).as("quantity"));
    }

    /** {@link BranchingEntropy#share} as a column. */
    static Column share(Column n) {
        return floor(n.cast(DataTypes.DoubleType)
                .multiply(log2(n))
                .multiply(BranchingEntropy.SCALE)
                .plus(0.5));
    }

    /** {@link BranchingEntropy#of} as a column. */
    static Column entropy(Column occurrences, Column sum) {
        Column mean =
                sum.cast(DataTypes.DoubleType).divide(BranchingEntropy.SCALE).divide(occurrences);
        return greatest(lit(0.0), log2(occurrences).minus(mean));
    }
}
