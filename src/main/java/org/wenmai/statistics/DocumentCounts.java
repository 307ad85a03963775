package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Counts of documents, sentences and tokens. */
public final class DocumentCounts {
    private DocumentCounts() {}

    /** documents, segmentation_health(doc_id, tokens) → documents with their tokens. */
    public static Dataset<Row> withTokens(Dataset<Row> documents, Dataset<Row> health) {
        Dataset<Row> counts = health.select(col(DOC_ID), col("tokens").as("counted"));
        return documents
                .join(counts, documents.col(DOC_ID).equalTo(counts.col(DOC_ID)), "left")
                .select(java.util.Arrays.stream(documents.columns())
                        .map(name -> name.equals("tokens")
                                ? coalesce(counts.col("counted"), lit(0L)).as("tokens")
                                : documents.col(name))
                        .toArray(Column[]::new));
    }

    /** documents, rejects → one row a source with documents, and one for {@code *}. */
    public static Dataset<Row> perSource(Dataset<Row> documents, Dataset<Row> rejects) {
        Dataset<Row> rejected = rejects.filter(col(SOURCE).isNotNull())
                .groupBy(SOURCE)
                .agg(count(lit(1)).as("rejected"))
                .union(rejects.agg(count(lit(1)).as("rejected")).select(lit(ALL_SOURCES), col("rejected")));
        Dataset<Row> counted = counts(documents, col(SOURCE)).union(counts(documents, lit(ALL_SOURCES)));
        Column figure = lit(null).cast(DataTypes.DoubleType);
        return counted.join(rejected, counted.col(SOURCE).equalTo(rejected.col(SOURCE)), "left")
                .select(
                        counted.col(SOURCE),
                        col("documents"),
                        col("families"),
                        col("dated_documents"),
                        col("first_published_on"),
                        col("last_published_on"),
                        col("sentences"),
                        col("tokens"),
                        figure.as("types"),
                        figure.as("mattr"),
                        figure.as("mtld"),
                        figure.as("hdd"),
                        figure.as("yule_k"),
                        when(col("sentences").gt(0), col("tokens").divide(col("sentences")))
                                .as("mean_sentence_tokens"),
                        coalesce(col("rejected"), lit(0L)).as("rejected"));
    }

    private static Dataset<Row> counts(Dataset<Row> documents, Column source) {
        return documents
                .groupBy(source.as(SOURCE))
                .agg(
                        count(lit(1)).as("documents"),
                        countDistinct(col("reprint_family")).as("families"),
                        count(col("published_on")).as("dated_documents"),
                        min("published_on").as("first_published_on"),
                        max("published_on").as("last_published_on"),
                        sum("sentences").as("sentences"),
                        coalesce(sum("tokens"), lit(0L)).as("tokens"));
    }
}
