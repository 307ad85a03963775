package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.measures.ClusteredBalance;

/** The balance of labelled sentences over any grouping, with its interval by reprint family and without reprints. */
final class Balances {
    private static final String FAMILY = "reprint_family";

    /** {@link ClusteredBalance} on its six sums. */
    private static final UserDefinedFunction INTERVAL = udf(
            (UDF6<Long, Long, Long, Long, Long, Long, double[]>) ClusteredBalance::interval,
            DataTypes.createArrayType(DataTypes.DoubleType, false));

    private Balances() {}

    /**
     * documents' counts(keys, reprint_family, family_head, sentences, positive, neutral, negative) → (keys, documents, sentences, positive,
     * neutral, negative, polarity, polarity_low, polarity_high, polarity_unique, reason). A document has one row for each key.
     */
    static Dataset<Row> of(Dataset<Row> counts, long minSentences, String... keys) {
        Column[] ofFamily = columns(keys, FAMILY);
        Column[] ofKey = columns(keys);
        Dataset<Row> families = counts.groupBy(ofFamily)
                .agg(
                        count(lit(1)).as("documents"),
                        concat(
                                sums("sentences", "positive", "neutral", "negative"),
                                inHeads("sentences"),
                                inHeads("positive"),
                                inHeads("negative")))
                .withColumn("d", col("positive").minus(col("negative")));
        return withFigures(
                families.groupBy(ofKey)
                        .agg(
                                count(lit(1)).as("k"),
                                concat(
                                        sums(
                                                "documents",
                                                "sentences",
                                                "positive",
                                                "neutral",
                                                "negative",
                                                "head_sentences",
                                                "head_positive",
                                                "head_negative"),
                                        sum(col("d").multiply(col("d"))).as("dd"),
                                        sum(col("d").multiply(col("sentences"))).as("ds"),
                                        sum(col("sentences").multiply(col("sentences")))
                                                .as("ss"))),
                minSentences);
    }

    private static Dataset<Row> withFigures(Dataset<Row> sums, long minSentences) {
        Column d = col("positive").minus(col("negative"));
        return sums.withColumn("polarity", polarity(col("positive"), col("negative"), col("sentences"), minSentences))
                .withColumn(
                        "interval",
                        when(
                                col("polarity").isNotNull(),
                                INTERVAL.apply(col("k"), d, col("sentences"), col("dd"), col("ds"), col("ss"))))
                .withColumn("polarity_low", col("interval").getItem(0))
                .withColumn("polarity_high", col("interval").getItem(1))
                .withColumn(
                        "polarity_unique",
                        polarity(col("head_positive"), col("head_negative"), col("head_sentences"), minSentences))
                .withColumn("reason", reason(minSentences));
    }

    /** Why there is no polarity, null where there is one. */
    static Column reason(long minSentences) {
        return when(col("polarity").isNull(), lit("fewer than %d sentences".formatted(minSentences)));
    }

    /** {@link org.wenmai.measures.Polarity} as a column. */
    static Column polarity(Column positive, Column negative, Column sentences, long minimum) {
        return when(
                sentences.geq(Math.max(1, minimum)),
                positive.minus(negative).cast(DataTypes.DoubleType).divide(sentences));
    }

    private static Column inHeads(String count) {
        return sum(when(col(FAMILY_HEAD), col(count)).otherwise(0L)).as("head_" + count);
    }

    private static Column[] sums(String... counts) {
        return Arrays.stream(counts).map(name -> sum(name).as(name)).toArray(Column[]::new);
    }

    private static Column[] concat(Column[] first, Column... more) {
        List<Column> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(Column[]::new);
    }

    private static Column[] columns(String[] keys, String... more) {
        List<String> all = new ArrayList<>(List.of(keys));
        all.addAll(List.of(more));
        return all.stream().map(functions::col).toArray(Column[]::new);
    }
}
