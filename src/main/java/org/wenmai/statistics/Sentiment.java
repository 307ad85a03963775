package org.wenmai.statistics;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.sentiment.SentencePolarity;
import org.wenmai.sentiment.SentenceScorer;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.SentimentSentenceRow;

/** Sentiment of sentences, and its balance in documents and sources. */
public final class Sentiment {
    private Sentiment() {}

    /** sentences, tokens → sentiment_sentences, a row for every sentence. */
    public static Dataset<Row> ofSentences(Dataset<Row> sentences, Dataset<Row> tokens, Broadcast<ScorerSpec> spec) {
        Dataset<Row> words = tokens.groupBy(SENTENCE_ID)
                .agg(array_sort(collect_list(struct(
                                col("begin").cast(DataTypes.IntegerType).as("begin"),
                                col("end").cast(DataTypes.IntegerType).as("end"))))
                        .as("words"));
        MapPartitionsFunction<Row, Row> perPartition =
                rows -> score(rows, spec.value().scorer());
        return sentences
                .select(SENTENCE_ID, DOC_ID, SOURCE, "text")
                .join(words, sentences.col(SENTENCE_ID).equalTo(words.col(SENTENCE_ID)), "left")
                .select(
                        sentences.col(SENTENCE_ID),
                        col(DOC_ID),
                        col(SOURCE),
                        col("text"),
                        col("words.begin").as("begins"),
                        col("words.end").as("ends"))
                .mapPartitions(perPartition, Encoders.row(RecordSchema.of(SentimentSentenceRow.class)));
    }

    private static Iterator<Row> score(Iterator<Row> rows, SentenceScorer scorer) {
        ObjectWriter json = new ObjectMapper().writer();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Row row = rows.next();
                SentencePolarity polarity = scorer.score(row.getString(3), numbers(row, 4), numbers(row, 5));
                return RowFactory.create(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        polarity.label(),
                        polarity.polarity(),
                        polarity.confidence(),
                        null,
                        null,
                        polarity.evidence().isEmpty() ? "[]" : json(json, polarity));
            }
        };
    }

    private static String json(ObjectWriter json, SentencePolarity polarity) {
        try {
            return json.writeValueAsString(polarity.evidence());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] numbers(Row row, int column) {
        if (row.isNullAt(column)) {
            return new int[0];
        }
        List<Integer> numbers = row.getList(column);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** documents, sentiment_sentences → sentiment_documents. */
    public static Dataset<Row> ofDocuments(Dataset<Row> documents, Dataset<Row> sentences, long minSentences) {
        Dataset<Row> counts = counts(sentences, DOC_ID);
        Column polarity = polarity(col("positive"), col("negative"), col("sentences"), minSentences);
        return documents
                .select(DOC_ID, SOURCE)
                .join(counts, DOC_ID)
                .withColumn("polarity", polarity)
                .withColumn(
                        "label",
                        when(col("polarity").gt(0), "positive")
                                .when(col("polarity").lt(0), "negative")
                                .when(col("polarity").isNotNull(), "neutral"));
    }

    /** documents, sentiment_sentences → sentiment_sources with {@code *}; null polarity has its reason. */
    public static Dataset<Row> ofSources(Dataset<Row> documents, Dataset<Row> sentences, long minSentences) {
        Dataset<Row> labelled =
                sentences.select(DOC_ID, SOURCE, "label").join(documents.select(DOC_ID, FAMILY_HEAD), DOC_ID);
        Dataset<Row> corpus = labelled.withColumn(SOURCE, lit(ALL_SOURCES));
        Dataset<Row> counts = sourceCounts(labelled).union(sourceCounts(corpus));
        Dataset<Row> sizes = sizes(documents, col(SOURCE)).union(sizes(documents, lit(ALL_SOURCES)));
        Column[] zero = {
            coalesce(col("sentences"), lit(0L)).as("sentences"),
            coalesce(col("positive"), lit(0L)).as("positive"),
            coalesce(col("neutral"), lit(0L)).as("neutral"),
            coalesce(col("negative"), lit(0L)).as("negative")
        };
        Column figure = lit(null).cast(DataTypes.DoubleType);
        Dataset<Row> joined = sizes.join(counts, sizes.col(SOURCE).equalTo(counts.col(SOURCE)), "left")
                .select(
                        sizes.col(SOURCE),
                        col("documents"),
                        col("families"),
                        zero[0],
                        zero[1],
                        zero[2],
                        zero[3],
                        coalesce(col("head_sentences"), lit(0L)).as("head_sentences"),
                        col("head_positive"),
                        col("head_negative"));
        return joined.withColumn("polarity", polarity(col("positive"), col("negative"), col("sentences"), minSentences))
                .withColumn(
                        "polarity_unique",
                        polarity(col("head_positive"), col("head_negative"), col("head_sentences"), minSentences))
                .withColumn("polarity_low", figure)
                .withColumn("polarity_high", figure)
                .withColumn(
                        "reason",
                        when(col("polarity").isNull(), lit("fewer than %d sentences".formatted(minSentences))));
    }

    /** {@link org.wenmai.measures.Polarity} as a column. */
    private static Column polarity(Column positive, Column negative, Column sentences, long minimum) {
        return when(
                sentences.geq(Math.max(1, minimum)),
                positive.minus(negative).cast(DataTypes.DoubleType).divide(sentences));
    }

    private static Dataset<Row> counts(Dataset<Row> sentences, String key) {
        return sentences
                .groupBy(key)
                .agg(
                        count(lit(1)).as("sentences"),
                        count(when(col("label").equalTo("positive"), lit(1))).as("positive"),
                        count(when(col("label").equalTo("neutral"), lit(1))).as("neutral"),
                        count(when(col("label").equalTo("negative"), lit(1))).as("negative"));
    }

    private static Dataset<Row> sourceCounts(Dataset<Row> labelled) {
        return labelled.groupBy(SOURCE)
                .agg(
                        count(lit(1)).as("sentences"),
                        count(when(col("label").equalTo("positive"), lit(1))).as("positive"),
                        count(when(col("label").equalTo("neutral"), lit(1))).as("neutral"),
                        count(when(col("label").equalTo("negative"), lit(1))).as("negative"),
                        count(when(col(FAMILY_HEAD), lit(1))).as("head_sentences"),
                        count(when(col(FAMILY_HEAD).and(col("label").equalTo("positive")), lit(1)))
                                .as("head_positive"),
                        count(when(col(FAMILY_HEAD).and(col("label").equalTo("negative")), lit(1)))
                                .as("head_negative"));
    }

    private static Dataset<Row> sizes(Dataset<Row> documents, Column source) {
        return documents
                .groupBy(source.as(SOURCE))
                .agg(
                        count(lit(1)).as("documents"),
                        countDistinct(col("reprint_family")).as("families"));
    }
}
