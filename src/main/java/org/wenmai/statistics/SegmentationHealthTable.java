package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.tokens.SegmentationHealth;

/** Sums of {@link Tokenisation} to {@code segmentation_health}, one row a document. */
public final class SegmentationHealthTable {
    /** What is summed, in the order in which it is packed. */
    private static final List<String> SUMS =
            List.of("tokens", "chinese", "unknown", "single", "splits", "places", "disagreements");

    private SegmentationHealthTable() {}

    /** A document's sums as one text. */
    static String packed(SegmentationHealth health) {
        return LongStream.of(
                        health.tokens(),
                        health.chinese(),
                        health.unknown(),
                        health.single(),
                        health.latinSplits(),
                        health.places(),
                        health.disagreements())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    /** documents, sums(doc_id, token) → segmentation_health, a row for every document. */
    public static Dataset<Row> of(Dataset<Row> documents, Dataset<Row> packed) {
        Column[] columns = new Column[SUMS.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = sum(split(col("token"), " ").getItem(i).cast("long")).as(SUMS.get(i));
        }
        Dataset<Row> sums =
                packed.groupBy(col(DOC_ID).as("id")).agg(columns[0], Arrays.copyOfRange(columns, 1, columns.length));
        return documents
                .select(DOC_ID, SOURCE)
                .join(sums, col(DOC_ID).equalTo(col("id")), "left")
                .select(
                        col(DOC_ID),
                        col(SOURCE),
                        coalesce(col("tokens"), lit(0L)).as("tokens"),
                        share("unknown", "chinese").as("unknown_share"),
                        share("single", "chinese").as("single_character_share"),
                        coalesce(col("splits"), lit(0L)).as("latin_splits"),
                        share("disagreements", "places").as("disagreement_share"));
    }

    private static Column share(String part, String whole) {
        return when(col(whole).gt(0), col(part).divide(col(whole)));
    }
}
