package org.wenmai.statistics;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The windows behind a {@code joint_frequency}, each shown by an occurrence of the first term. */
public final class JointWindows {
    private JointWindows() {}

    /**
     * Occurrences (sentence_id, doc_id, position, begin, end) of one term and of another one → a row of the first for each window that
     * holds both: the first of a sentence, paragraph or document; with windows of reach one for every occurrence of the other term in
     * reach.
     *
     * @param sentences (sentence_id, paragraph), read only where the unit is a paragraph
     */
    public static Dataset<Row> of(Dataset<Row> hits, Dataset<Row> others, Dataset<Row> sentences, WindowUnit unit) {
        return switch (unit.kind()) {
            case SENTENCE -> first(hits, others, SENTENCE_ID);
            case DOCUMENT -> first(hits, others, DOC_ID);
            case PARAGRAPH -> {
                Dataset<Row> paragraphs = sentences.select(SENTENCE_ID, "paragraph");
                yield first(
                        hits.join(paragraphs, SENTENCE_ID), others.join(paragraphs, SENTENCE_ID), DOC_ID, "paragraph");
            }
            case TOKENS -> inReach(hits, others, unit.reach());
        };
    }

    private static Dataset<Row> first(Dataset<Row> hits, Dataset<Row> others, String... window) {
        Column[] key = java.util.Arrays.stream(window)
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new);
        Column sentence = substring_index(col(SENTENCE_ID), ":", -1).cast(DataTypes.IntegerType);
        return hits.withColumn("number", sentence)
                .groupBy(key)
                .agg(min(struct("number", "position", "begin", "end", SENTENCE_ID, DOC_ID))
                        .as("hit"))
                .join(others.select(key).distinct(), window)
                .select("hit.sentence_id", "hit.doc_id", "hit.position", "hit.begin", "hit.end");
    }

    /** Two occurrences are one window, also where patterns match either of them. */
    private static Dataset<Row> inReach(Dataset<Row> hits, Dataset<Row> others, int reach) {
        Dataset<Row> other = others.select(col(SENTENCE_ID), col("position").as("place"));
        return hits.join(other, SENTENCE_ID)
                .filter(col("position")
                        .notEqual(col("place"))
                        .and(abs(col("position").minus(col("place"))).leq(reach)))
                .groupBy(
                        col(SENTENCE_ID),
                        col(DOC_ID),
                        least(col("position"), col("place")),
                        greatest(col("position"), col("place")))
                .agg(min(struct("position", "begin", "end")).as("hit"))
                .select(SENTENCE_ID, DOC_ID, "hit.position", "hit.begin", "hit.end");
    }
}
