package org.wenmai.statistics;

import static org.apache.spark.sql.functions.bit_and;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Documents that have the same sentences in two runs. A doc_id is a digest of source and text, but the sentences of a text also follow
 * from its form and from what was learned to be boilerplate, so the sentences are compared, too: by number, place, paragraph and kind; the
 * same place in the same text is the same words.
 */
public final class UnchangedDocuments {
    /** The column that says whether a document is unchanged. */
    public static final String SAME = "same";

    private static final int EARLIER = 1;
    private static final int NOW = 2;

    private UnchangedDocuments() {}

    /**
     * sentences of an earlier run, sentences(sentence_id, doc_id, paragraph, kind, begin, end) → (doc_id, same) of the documents that had
     * sentences then: whether they have the same now.
     */
    public static Dataset<Row> of(Dataset<Row> earlier, Dataset<Row> now) {
        // One exchange by document serves both groupings.
        return side(earlier, EARLIER)
                .union(side(now, NOW))
                .repartition(col(DOC_ID))
                .groupBy(DOC_ID, SENTENCE_ID, "paragraph", "kind", "begin", "end")
                .agg(bit_or(col("side")).as("sides"))
                .groupBy(DOC_ID)
                .agg(bit_and(col("sides")).as("of_all"), bit_or(col("sides")).as("of_any"))
                .filter(col("of_any").notEqual(NOW))
                .select(col(DOC_ID), col("of_all").equalTo(EARLIER | NOW).as(SAME));
    }

    private static Dataset<Row> side(Dataset<Row> sentences, int side) {
        return sentences.select(
                col(DOC_ID),
                col(SENTENCE_ID),
                col("paragraph"),
                col("kind"),
                col("begin"),
                col("end"),
                lit(side).as("side"));
    }
}
