package org.wenmai.statistics;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.TERM;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A sentence for each figure of a contrast, from the side that has more. The rule: one of 12 to 120 characters before others;
 * where only a feeling is asked for, the strongest first; then the earliest published, undated last; then by document and place.
 */
public final class ContrastEvidence {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 120;

    private ContrastEvidence() {}

    /**
     * wanted(id, side, label, terms), tokens, sentences, sentiment_sentences, documents → (id, sentence_id, doc_id, published_on,
     * title, url, text).
     *
     * @param wanted label null where any sentence will do, terms that must stand in it, perhaps none
     */
    public static Dataset<Row> of(
            Dataset<Row> wanted,
            Dataset<Row> tokens,
            Dataset<Row> sentences,
            Dataset<Row> sentiment,
            Dataset<Row> documents) {
        Dataset<Row> asked = wanted.withColumn("parts", org.apache.spark.sql.functions.size(col("terms")));
        Dataset<Row> byTerm = asked.filter(col("parts").gt(0))
                .withColumn(TERM, explode(col("terms")))
                .drop("terms");
        Dataset<Row> withTerms = tokens.select("side", SENTENCE_ID, TERM)
                .join(broadcast(byTerm), new String[] {"side", TERM})
                .groupBy("id", SENTENCE_ID)
                .agg(
                        countDistinct(TERM).as("found"),
                        first("parts").as("parts"),
                        first("label").as("label"))
                .filter(col("found").equalTo(col("parts")))
                .select("id", SENTENCE_ID, "label", "parts");
        Dataset<Row> felt = sentiment.select(
                col("side"),
                col(SENTENCE_ID),
                col("label").as("felt"),
                abs(col("polarity")).as("strength"));
        Dataset<Row> withoutTerms = asked.filter(col("parts").equalTo(0))
                .join(felt.select(col("side"), col(SENTENCE_ID), col("felt").as("label")), new String[] {"side", "label"
                })
                .select("id", SENTENCE_ID, "label", "parts");
        Dataset<Row> candidates = withTerms
                .unionByName(withoutTerms)
                .join(felt.drop("side"), new String[] {SENTENCE_ID}, "left")
                .filter(col("label").isNull().or(col("label").equalTo(col("felt"))))
                .join(sentences.select(SENTENCE_ID, DOC_ID, "number", "text"), SENTENCE_ID)
                .join(documents.select(DOC_ID, "published_on", "title", "url"), DOC_ID);
        Column length = char_length(col("text"));
        Column order = struct(
                when(length.between(SHORTEST, LONGEST), 0).otherwise(1),
                when(
                                col("parts").equalTo(0),
                                coalesce(col("strength"), lit(0.0)).multiply(-1.0))
                        .otherwise(0.0),
                col("published_on").isNull(),
                col("published_on"),
                col(DOC_ID),
                col("number"));
        Column sentence = struct(SENTENCE_ID, DOC_ID, "published_on", "title", "url", "text");
        return candidates.groupBy("id").agg(min_by(sentence, order).as("s")).select("id", "s.*");
    }
}
