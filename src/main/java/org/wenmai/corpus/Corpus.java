package org.wenmai.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.documents.RejectReason;

/**
 * The tables of a corpus, from its parsed records: sources settled, duplicates and dates out of range rejected.
 *
 * <p>Records parsed = documents kept + rejects.
 */
public final class Corpus {
    /** A weak form names a source only where so many different texts bear it. */
    private static final int WITNESSES = 2;

    private final Dataset<Row> rejected;
    private final Dataset<Row> drafts;
    private final Dataset<Row> duplicates;
    private final Dataset<Row> confirmed;
    private final Column outOfRange;

    /**
     * A corpus.
     *
     * @param parsed as {@link ParsedRecords} gives it, stored
     * @param since first date kept, or null
     * @param until last date kept, or null
     */
    public Corpus(Dataset<Row> parsed, LocalDate since, LocalDate until) {
        this.rejected = parsed.filter(col("reason").isNotNull());
        this.outOfRange = outOfRange(since, until);
        Dataset<Row> candidates = parsed.filter(col("reason").isNull());
        this.confirmed = candidates
                .filter(not(outOfRange).and(col("weak_source").isNotNull()))
                .groupBy(col("weak_source").as("confirmed"))
                .agg(countDistinct("text_sha256").as("witnesses"))
                .filter(col("witnesses").geq(WITNESSES))
                .select("confirmed")
                .persist();
        Column weak = col("confirmed").isNotNull();
        this.drafts = candidates
                .join(confirmed, col("weak_source").equalTo(col("confirmed")), "left")
                .withColumn("settled", coalesce(col("source"), when(weak, col("weak_source")), col("fallback_source")))
                .withColumn("settled_how", coalesce(col("source_how"), when(weak, lit("text")), col("fallback_how")))
                .withColumn(
                        "settled_id", coalesce(col("doc_id"), when(weak, col("weak_doc_id")), col("fallback_doc_id")))
                .drop("source", "source_how", "doc_id")
                .withColumnRenamed("settled", "source")
                .withColumnRenamed("settled_how", "source_how")
                .withColumnRenamed("settled_id", "doc_id");
        this.duplicates = drafts.filter(not(outOfRange))
                .select("uri", "path", "entry", "bytes", "source", "doc_id", "format")
                .withColumn(
                        "nth", row_number().over(Window.partitionBy("doc_id").orderBy("path", "entry", "uri")))
                .withColumn(
                        "first_path",
                        first("path").over(Window.partitionBy("doc_id").orderBy("path", "entry", "uri")))
                .filter(col("nth").gt(1))
                .persist();
    }

    private static Column outOfRange(LocalDate since, LocalDate until) {
        if (since == null && until == null) {
            return lit(false);
        }
        Column early = since == null ? lit(false) : col("published_on").lt(lit(java.sql.Date.valueOf(since)));
        Column late = until == null ? lit(false) : col("published_on").gt(lit(java.sql.Date.valueOf(until)));
        return col("published_on").isNull().or(early).or(late);
    }

    private Dataset<Row> kept() {
        return drafts.filter(not(outOfRange))
                .join(duplicates.select(col("uri"), col("entry")), new String[] {"uri", "entry"}, "left_anti");
    }

    /** documents, tokens not yet counted. */
    public Dataset<Row> documents() {
        return kept().withColumn("reprinted_from", lit(null).cast(DataTypes.StringType))
                .withColumn("sentences", size(col("sentences")).cast(DataTypes.LongType))
                .withColumn("tokens", lit(null).cast(DataTypes.LongType))
                .withColumn("reprint_family", col("doc_id"))
                .withColumn("family_head", lit(true));
    }

    /** document_fields. */
    public Dataset<Row> fields() {
        return kept().select(col("doc_id"), explode(col("fields")).as("f")).select(col("doc_id"), col("f.*"));
    }

    /** texts. */
    public Dataset<Row> texts() {
        return kept().select("doc_id", "source", "text");
    }

    /** sentences. */
    public Dataset<Row> sentences() {
        return kept().select(
                        col("doc_id"), col("source"), explode(col("sentences")).as("s"))
                .select(sentenceId(col("s.number")).as("sentence_id"), col("doc_id"), col("source"), col("s.*"));
    }

    /** links. */
    public Dataset<Row> links() {
        return kept().select(
                        col("doc_id"),
                        col("sentences.number").as("numbers"),
                        explode(col("links")).as("l"))
                .select(
                        col("doc_id"),
                        col("l.number").as("number"),
                        when(
                                        org.apache.spark.sql.functions.array_contains(
                                                col("numbers"), col("l.sentence")),
                                        sentenceId(col("l.sentence")))
                                .as("sentence_id"),
                        col("l.url").as("url"),
                        col("l.anchor").as("anchor"));
    }

    /** rejects. */
    public Dataset<Row> rejects() {
        Column none = lit(null).cast(DataTypes.StringType);
        Dataset<Row> filtered = drafts.filter(outOfRange)
                .withColumn("reason", lit(RejectReason.FILTERED.value()))
                .withColumn(
                        "message",
                        when(col("published_on").isNull(), lit("no date is known, and a range of dates was asked for"))
                                .otherwise(concat(
                                        lit("published on "),
                                        col("published_on").cast(DataTypes.StringType),
                                        lit(", outside --since and --until"))))
                .withColumn("duplicate_of", none);
        Dataset<Row> doubled = duplicates
                .withColumn("reason", lit(RejectReason.DUPLICATE.value()))
                .withColumn("message", concat(lit("same source and text as "), col("first_path")))
                .withColumn("duplicate_of", col("doc_id"));
        return columns(rejected.withColumn("duplicate_of", none))
                .union(columns(filtered))
                .union(columns(doubled));
    }

    private static Dataset<Row> columns(Dataset<Row> rejects) {
        return rejects.select("path", "entry", "source", "reason", "message", "bytes", "duplicate_of");
    }

    private static Column sentenceId(Column number) {
        return concat(col("doc_id"), lit(":"), number.cast(DataTypes.StringType));
    }

    /** Gives back what was held in memory. */
    public void release() {
        duplicates.unpersist();
        confirmed.unpersist();
    }
}
