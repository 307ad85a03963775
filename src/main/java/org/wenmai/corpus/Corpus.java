package org.wenmai.corpus;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_except;
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
import java.util.function.UnaryOperator;
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
    /** Message of a reject that cannot be placed in the range of dates asked for, while all others that are filtered lie outside it. */
    public static final String UNDATED = "no date is known, and a range of dates was asked for";

    /** A weak form names a source only where so many different texts bear it. */
    static final int WITNESSES = 2;

    private final Dataset<Row> rejected;
    private final Dataset<Row> drafts;
    private final Dataset<Row> kept;
    private final Dataset<Row> duplicates;
    private final Dataset<Row> confirmed;
    private final Column outOfRange;
    private final Recurrences recurrences;

    /**
     * A corpus.
     *
     * @param parsed as {@link ParsedRecords} gives it, stored
     * @param since first date kept, or null
     * @param until last date kept, or null
     * @param recurring what counts as a reprint and as boilerplate, and whether the corpus is small
     * @param store keeps rows and gives them back, so that what they took is done once
     */
    public Corpus(
            Dataset<Row> parsed,
            LocalDate since,
            LocalDate until,
            RecurrenceOptions recurring,
            UnaryOperator<Dataset<Row>> store) {
        this.rejected = parsed.filter(col("reason").isNotNull());
        this.outOfRange = outOfRange(since, until);
        Dataset<Row> candidates = parsed.filter(col("reason").isNull());
        SmallSettlement small = recurring.together() ? SmallSettlement.of(candidates.filter(not(outOfRange))) : null;
        if (small != null) {
            this.confirmed = null;
            this.drafts = settled(candidates, small.confirmed());
            this.duplicates = small.duplicates(parsed.sparkSession());
            this.kept = narrowed(drafts.filter(not(outOfRange)).filter(small.kept()));
        } else {
            this.confirmed = confirmed(candidates.filter(not(outOfRange)));
            this.drafts = settled(
                    candidates.join(confirmed, col("weak_source").equalTo(col("confirmed")), "left"),
                    col("confirmed").isNotNull());
            this.duplicates = duplicates(drafts.filter(not(outOfRange)));
            this.kept = store.apply(narrowed(drafts.filter(not(outOfRange))
                    .join(duplicates.select(col("uri"), col("entry")), new String[] {"uri", "entry"}, "left_anti")));
        }
        this.recurrences = Recurrences.of(kept, recurring);
    }

    /** The names that so many different texts bear in a weak form. */
    private static Dataset<Row> confirmed(Dataset<Row> candidates) {
        return candidates
                .filter(col("weak_source").isNotNull())
                .groupBy(col("weak_source").as("confirmed"))
                .agg(countDistinct("text_sha256").as("witnesses"))
                .filter(col("witnesses").geq(WITNESSES))
                .select("confirmed")
                .persist();
    }

    private static Dataset<Row> settled(Dataset<Row> candidates, Column weak) {
        return candidates
                .withColumn("settled", coalesce(col("source"), when(weak, col("weak_source")), col("fallback_source")))
                .withColumn("settled_how", coalesce(col("source_how"), when(weak, lit("text")), col("fallback_how")))
                .withColumn(
                        "settled_id", coalesce(col("doc_id"), when(weak, col("weak_doc_id")), col("fallback_doc_id")))
                .drop("source", "source_how", "doc_id")
                .withColumnRenamed("settled", "source")
                .withColumnRenamed("settled_how", "source_how")
                .withColumnRenamed("settled_id", "doc_id");
    }

    private static Dataset<Row> duplicates(Dataset<Row> drafts) {
        return drafts.select("uri", "path", "entry", "bytes", "source", "doc_id")
                .withColumn(
                        "nth", row_number().over(Window.partitionBy("doc_id").orderBy("path", "entry", "uri")))
                .withColumn(
                        "first_path",
                        first("path").over(Window.partitionBy("doc_id").orderBy("path", "entry", "uri")))
                .filter(col("nth").gt(1))
                .persist();
    }

    private static Dataset<Row> narrowed(Dataset<Row> drafts) {
        return drafts.drop("reason", "message", "weak_source", "weak_doc_id", "confirmed", "witnesses")
                .drop("fallback_source", "fallback_how", "fallback_doc_id");
    }

    private static Column outOfRange(LocalDate since, LocalDate until) {
        if (since == null && until == null) {
            return lit(false);
        }
        Column early = since == null ? lit(false) : col("published_on").lt(lit(java.sql.Date.valueOf(since)));
        Column late = until == null ? lit(false) : col("published_on").gt(lit(java.sql.Date.valueOf(until)));
        return col("published_on").isNull().or(early).or(late);
    }

    /** Documents with the numbers of their sentences that are boilerplate, null where there are none. */
    private Dataset<Row> cleaned() {
        return kept.join(recurrences.dropped().select("doc_id", "dropped"), new String[] {"doc_id"}, "left");
    }

    /** documents, tokens not yet counted. */
    public Dataset<Row> documents() {
        Column dropped = coalesce(size(col("dropped")), lit(0));
        return cleaned()
                .join(recurrences.members().select("doc_id", "family"), new String[] {"doc_id"}, "left")
                .withColumn(
                        "reprinted_from", when(col("reprinted_from").notEqual(col("source")), col("reprinted_from")))
                .withColumn("sentences", size(col("sentences")).minus(dropped).cast(DataTypes.LongType))
                .withColumn("tokens", lit(null).cast(DataTypes.LongType))
                .withColumn("reprint_family", coalesce(col("family"), col("doc_id")))
                .withColumn("family_head", col("family").isNull());
    }

    /**
     * documents as stored → reprints: families of two and more.
     *
     * @param documents table of {@link #documents()}
     */
    public Dataset<Row> reprints(Dataset<Row> documents) {
        Dataset<Row> members = recurrences.members().select("doc_id", "family", "similarity", "containment");
        Dataset<Row> heads = members.select(col("family").as("doc_id"), col("family"))
                .distinct()
                .withColumn("similarity", lit(1.0))
                .withColumn("containment", lit(1.0));
        return documents
                .select("doc_id", "source", "published_at", "family_head")
                .withColumnRenamed("family_head", "head")
                .join(members.union(heads), "doc_id");
    }

    /** boilerplate. */
    public Dataset<Row> boilerplate() {
        return Boilerplate.table(recurrences.dropped());
    }

    /** How many comparisons for reprints were cut, since too many documents are alike. */
    public long cutComparisons() {
        return recurrences.cut();
    }

    /** document_fields. */
    public Dataset<Row> fields() {
        return kept.select(col("doc_id"), explode(col("fields")).as("f")).select(col("doc_id"), col("f.*"));
    }

    /** texts. */
    public Dataset<Row> texts() {
        return kept.select("doc_id", "source", "text");
    }

    /** sentences. */
    public Dataset<Row> sentences() {
        return cleaned()
                .select(
                        col("doc_id"),
                        col("source"),
                        col("dropped"),
                        explode(col("sentences")).as("s"))
                .filter(coalesce(not(array_contains(col("dropped"), col("s.number"))), lit(true)))
                .select(sentenceId(col("s.number")).as("sentence_id"), col("doc_id"), col("source"), col("s.*"));
    }

    /** links. */
    public Dataset<Row> links() {
        Column numbers = array_except(col("sentences.number"), coalesce(col("dropped"), array().cast("array<bigint>")));
        return cleaned()
                .select(
                        col("doc_id"),
                        numbers.as("numbers"),
                        explode(col("links")).as("l"))
                .select(
                        col("doc_id"),
                        col("l.number").as("number"),
                        when(array_contains(col("numbers"), col("l.sentence")), sentenceId(col("l.sentence")))
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
                        when(col("published_on").isNull(), lit(UNDATED))
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
        if (confirmed != null) {
            duplicates.unpersist();
            confirmed.unpersist();
        }
        recurrences.release();
    }
}
