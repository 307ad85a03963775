package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.RANK;
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
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Terms that stand in one window: windows counted, the terms kept, and their pairs. */
public final class Cooccurrences {
    private static final StructType COUNT = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add(TERM, DataTypes.StringType, true)
            .add("frequency", DataTypes.LongType, false)
            .add(DOCUMENT_FREQUENCY, DataTypes.LongType, false);

    private static final StructType PAIR = new StructType()
            .add("pair", DataTypes.LongType, false)
            .add("joint", DataTypes.LongType, false)
            .add("joint_unique", DataTypes.LongType, false);

    private Cooccurrences() {}

    /**
     * sequences → (source, term, frequency, document_frequency): windows that hold the term and documents with it; with term null, all
     * windows of the source.
     */
    public static Dataset<Row> counts(Dataset<Row> sequences, WindowUnit unit) {
        MapPartitionsFunction<Row, Row> perPartition =
                rows -> new WindowCounter(WindowedDocument.all(rows, unit), unit);
        return WindowedDocument.columns(sequences)
                .mapPartitions(perPartition, Encoders.row(COUNT))
                .groupBy(SOURCE, TERM)
                .agg(sum("frequency").as("frequency"), sum(DOCUMENT_FREQUENCY).as(DOCUMENT_FREQUENCY));
    }

    /** counts → (source, windows): the largest sources by windows, then name, and {@code *} before them. */
    public static Dataset<Row> scopes(Dataset<Row> counts, int sources) {
        Dataset<Row> perSource = counts.filter(col(TERM).isNull())
                .select(col(SOURCE), col("frequency").as("windows"));
        Dataset<Row> corpus = perSource
                .agg(sum("windows").as("windows"))
                .filter(col("windows").isNotNull())
                .select(lit(ALL_SOURCES).as(SOURCE), col("windows"));
        return corpus.union(
                perSource.orderBy(col("windows").desc(), col(SOURCE)).limit(sources));
    }

    /**
     * counts → (source, term, frequency, found) of the terms kept: in each scope those in most documents, then windows, then by term;
     * {@code found} the terms there were to choose from.
     *
     * @param scopes names of the scopes, as {@link #scopes} gives them
     * @param minimum windows a term must be in
     * @param maxNodes terms kept in a scope
     */
    public static Dataset<Row> vocabulary(Dataset<Row> counts, List<String> scopes, long minimum, int maxNodes) {
        Dataset<Row> perSource = counts.filter(col(TERM).isNotNull());
        Dataset<Row> corpus = perSource
                .groupBy(TERM)
                .agg(sum("frequency").as("frequency"), sum(DOCUMENT_FREQUENCY).as(DOCUMENT_FREQUENCY))
                .select(lit(ALL_SOURCES).as(SOURCE), col(TERM), col("frequency"), col(DOCUMENT_FREQUENCY));
        WindowSpec widestFirst = Window.partitionBy(SOURCE)
                .orderBy(col(DOCUMENT_FREQUENCY).desc(), col("frequency").desc(), col(TERM));
        return perSource
                .filter(col(SOURCE).isInCollection(scopes))
                .select(SOURCE, TERM, "frequency", DOCUMENT_FREQUENCY)
                .union(corpus)
                .filter(col("frequency").geq(minimum))
                .withColumn(RANK, row_number().over(widestFirst))
                .withColumn("found", count(lit(1)).over(Window.partitionBy(SOURCE)))
                .filter(col(RANK).leq(maxNodes))
                .select(SOURCE, TERM, "frequency", "found");
    }

    /**
     * sequences → (scope, a, b, joint_frequency, joint_frequency_unique): how many windows hold both terms, counted on primitive maps
     * within the partition and added up between them.
     *
     * @param minimum windows a pair must be in
     */
    public static Dataset<Row> pairs(
            Dataset<Row> sequences, WindowUnit unit, Broadcast<PairVocabulary> vocabulary, long minimum) {
        MapPartitionsFunction<Row, Row> perPartition =
                rows -> new PairCounter(vocabulary.value(), unit).count(WindowedDocument.all(rows, unit));
        Column term = shiftrightunsigned(col("pair"), PairCounter.TERM_BITS);
        Column mask = lit((1L << PairCounter.TERM_BITS) - 1);
        return WindowedDocument.columns(sequences)
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
