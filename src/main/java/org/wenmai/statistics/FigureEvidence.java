package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Up to three sentences behind each of the published rows given, in one pass over the tokens.
 *
 * <p>The rule: every document first gives the first of its sentences that fits, the opening sentence (mostly its title) after all others,
 * then, where there are fewer than three documents, its second and third; heads of reprint families come before reprints; then
 * documents by doc_id, which is a digest and so prefers none. A sentence fits a row of {@code terms} or {@code keyness} if it holds
 * the term, of {@code cooccurrence_edges} if it holds both, of {@code trends} if its document is of the period too, of
 * {@code sentiment_targets} if its holder is positive or negative there toward the target as the row is in sum.
 */
public final class FigureEvidence {
    private static final int SENTENCES = 3;
    private static final int CHARACTERS = 200;

    private static final UserDefinedFunction EXCERPT = udf(
            (UDF3<String, Integer, Integer, String>) (text, begin, end) -> Excerpt.of(text, begin, end, CHARACTERS),
            DataTypes.StringType);

    private static final StructType CHOSEN = new StructType()
            .add("figure", DataTypes.IntegerType, false)
            .add("nth", DataTypes.IntegerType, false)
            .add("reprint", DataTypes.BooleanType, false)
            .add(DOC_ID, DataTypes.StringType, false)
            .add("number", DataTypes.IntegerType, false)
            .add("begin", DataTypes.IntegerType, false)
            .add("end", DataTypes.IntegerType, false);

    private static final StructType FIGURE = new StructType()
            .add("figure", DataTypes.IntegerType, false)
            .add("table", DataTypes.StringType, false)
            .add(SOURCE, DataTypes.StringType, false)
            .add("key", DataTypes.StringType, false)
            .add("key_2", DataTypes.StringType, false);

    private FigureEvidence() {}

    /**
     * tokens, documents, sentences → evidence.
     *
     * @param opinions (doc_id, sentence_id, target, holder, label) of sentences, or null where no figure asks for them
     * @param keys the rows, which the executors share
     * @param granularity length of the periods of trends
     */
    public static Dataset<Row> of(
            Dataset<Row> tokens,
            Dataset<Row> documents,
            Dataset<Row> sentences,
            Dataset<Row> opinions,
            Broadcast<FigureKeys> keys,
            Granularity granularity) {
        Column none = lit(null).cast(DataTypes.StringType);
        Dataset<Row> places = tokens.filter(
                        col(TERM).isInCollection(keys.value().terms()))
                .select(
                        col(DOC_ID),
                        number(),
                        col("begin").cast(DataTypes.IntegerType),
                        col("end").cast(DataTypes.IntegerType),
                        col(TERM),
                        none.as("label"),
                        none.as("target"),
                        none.as("holder"));
        if (opinions != null) {
            Column nowhere = lit(null).cast(DataTypes.IntegerType);
            Column wanted = col("target")
                    .isInCollection(keys.value().opinionTargets())
                    .and(col("label").notEqual("neutral"));
            places = places.union(opinions.filter(wanted)
                    .select(col(DOC_ID), number(), nowhere, nowhere, none, col("label"), col("target"), col("holder")));
        }
        // Sentence after sentence, so that a long document needs no more memory than a short one.
        Dataset<Row> inOrder = places.repartition(col(DOC_ID))
                .join(documents.select(DOC_ID, SOURCE, FAMILY_HEAD, "published_on"), DOC_ID)
                .sortWithinPartitions(col(DOC_ID), col("number").equalTo(0), col("number"));
        MapPartitionsFunction<Row, Row> choose =
                rows -> new EvidenceChoice(keys.value(), granularity, SENTENCES).of(rows);
        Column best = slice(
                sort_array(collect_list(struct("nth", "reprint", DOC_ID, "number", "begin", "end"))), 1, SENTENCES);
        Dataset<Row> chosen = inOrder.mapPartitions(choose, Encoders.row(CHOSEN))
                .groupBy("figure")
                .agg(best.as("best"))
                .select(col("figure"), posexplode(col("best")).as(new String[] {"at", "s"}))
                .join(functions.broadcast(figures(documents, keys.value())), "figure")
                .select(
                        col("table"),
                        col(SOURCE),
                        col("key"),
                        col("key_2"),
                        col("at").plus(1).cast(DataTypes.LongType).as("rank"),
                        concat(col("s.doc_id"), lit(":"), col("s.number")).as(SENTENCE_ID),
                        col("s.doc_id").as(DOC_ID),
                        col("s.begin").as("begin"),
                        col("s.end").as("end"));
        return chosen.join(sentences.select(SENTENCE_ID, "text"), SENTENCE_ID)
                .withColumn("text", EXCERPT.apply(col("text"), col("begin"), col("end")))
                .drop("begin", "end")
                .join(documents.select(DOC_ID, "published_on", "title", "url"), DOC_ID);
    }

    private static Column number() {
        return substring_index(col(SENTENCE_ID), ":", -1)
                .cast(DataTypes.IntegerType)
                .as("number");
    }

    private static Dataset<Row> figures(Dataset<Row> documents, FigureKeys keys) {
        java.util.List<Row> rows = new java.util.ArrayList<>();
        for (FigureKeys.Figure figure : keys.figures()) {
            rows.add(RowFactory.create(rows.size(), figure.table(), figure.source(), figure.key(), figure.key2()));
        }
        return documents.sparkSession().createDataFrame(rows, FIGURE);
    }
}
