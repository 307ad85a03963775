package org.wenmai.statistics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/**
 * Two sets of documents against each other, by the measures of {@link Keyness}: whatever a document can hold more or less often
 * is counted by document, be it a term among its tokens, a pair among its windows, or a feeling among its sentences.
 *
 * <p>All tables that come in have a column {@code side}; doc_id and sentence_id tell the sides apart.
 */
public final class Contrast {
    /** Between the parts of a key. */
    public static final String SEPARATOR = "\u001f";

    private static final String SIDE = "side";

    private Contrast() {}

    /** document_terms, documents → keyness with the side as source, over tokens. */
    public static Dataset<Row> terms(Dataset<Row> documentTerms, Dataset<Row> documents, long minFrequency) {
        Dataset<Row> hits = documentTerms.select(col(DOC_ID), col(SIDE), col(TERM), col(TERM_FREQUENCY));
        return keyness(hits, documents.withColumn("size", col("tokens")), minFrequency);
    }

    /** tokens, documents, candidates(term_a, term_b) → the same for pairs, over sentences with a term. */
    public static Dataset<Row> edges(
            Dataset<Row> tokens, Dataset<Row> documents, Dataset<Row> candidates, long minFrequency) {
        Dataset<Row> terms = tokens.filter(col(TERM).isNotNull());
        Dataset<Row> windows =
                terms.groupBy(DOC_ID).agg(countDistinct(SENTENCE_ID).as("size"));
        Dataset<Row> wanted = candidates
                .select(explode(array(col("term_a"), col("term_b"))).as(TERM))
                .distinct();
        Dataset<Row> pairs = terms.join(broadcast(wanted), TERM)
                .groupBy(DOC_ID, SIDE, SENTENCE_ID)
                .agg(collect_set(TERM).as("terms"))
                .select(
                        col(DOC_ID),
                        col(SIDE),
                        col("terms"),
                        explode(col("terms")).as("term_a"))
                .select(
                        col(DOC_ID),
                        col(SIDE),
                        col("term_a"),
                        explode(col("terms")).as("term_b"))
                .filter(col("term_a").lt(col("term_b")))
                .join(broadcast(candidates), new String[] {"term_a", "term_b"})
                .groupBy(DOC_ID, SIDE, "term_a", "term_b")
                .agg(count(lit(1)).as(TERM_FREQUENCY))
                .withColumn(TERM, concat_ws(SEPARATOR, col("term_a"), col("term_b")));
        return keyness(pairs, sized(documents, windows), minFrequency);
    }

    /** sentiment_sentences, documents → the same for positive and negative sentences, over all sentences. */
    public static Dataset<Row> sentiment(Dataset<Row> sentences, Dataset<Row> documents, long minFrequency) {
        Dataset<Row> hits = felt(sentences)
                .groupBy(col(DOC_ID), col(SIDE), col("label").as(TERM))
                .agg(count(lit(1)).as(TERM_FREQUENCY));
        return keyness(hits, sized(documents, sizes(sentences)), minFrequency);
    }

    /** sentiment_sentences, tokens, documents → the same for positive and negative sentences that hold a term. */
    public static Dataset<Row> sentimentTerms(
            Dataset<Row> sentences, Dataset<Row> tokens, Dataset<Row> documents, long minFrequency) {
        Dataset<Row> hits = tokens.filter(col(TERM).isNotNull())
                .select(SENTENCE_ID, TERM)
                .distinct()
                .join(felt(sentences), SENTENCE_ID)
                .groupBy(
                        col(DOC_ID),
                        col(SIDE),
                        concat_ws(SEPARATOR, col("label"), col(TERM)).as(TERM))
                .agg(count(lit(1)).as(TERM_FREQUENCY));
        return keyness(hits, sized(documents, sizes(sentences)), minFrequency);
    }

    private static Dataset<Row> felt(Dataset<Row> sentences) {
        return sentences.filter(col("label").isin("positive", "negative")).select(SENTENCE_ID, DOC_ID, SIDE, "label");
    }

    private static Dataset<Row> sizes(Dataset<Row> sentences) {
        return sentences.groupBy(DOC_ID).agg(count(lit(1)).as("size"));
    }

    private static Dataset<Row> sized(Dataset<Row> documents, Dataset<Row> sizes) {
        return documents
                .join(sizes, documents.col(DOC_ID).equalTo(sizes.col(DOC_ID)), "left")
                .select(
                        documents.col(DOC_ID),
                        col(SIDE),
                        col("reprint_family"),
                        coalesce(col("size"), lit(0L)).as("size"));
    }

    private static Dataset<Row> keyness(Dataset<Row> hits, Dataset<Row> documents, long minFrequency) {
        Dataset<Row> sized = documents.select(
                col(DOC_ID),
                col(SIDE).as(SOURCE),
                col("reprint_family"),
                lit(true).as(FAMILY_HEAD),
                lit(null).cast(DataTypes.DateType).as("published_on"),
                coalesce(col("size"), lit(0L)).as("tokens"));
        // Read for the sums and for the sizes of families.
        Dataset<Row> counted = DocumentSequences.ofCounts(hits, sized).persist(StorageLevel.MEMORY_AND_DISK());
        return Keyness.of(TermSums.of(counted, Granularity.YEAR), counted, minFrequency);
    }
}
