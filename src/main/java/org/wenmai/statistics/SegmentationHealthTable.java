package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.tokens.SegmentationHealth;

/** Sums of {@link Tokenisation} to {@code segmentation_health}, one row a document. */
public final class SegmentationHealthTable {
    /** What is summed, in the order in which it is put. */
    private static final List<String> SUMS =
            List.of("tokens", "chinese", "unknown", "single", "splits", "places", "disagreements");

    private SegmentationHealthTable() {}

    /** Adds a column for each sum. */
    static StructType withSums(StructType schema) {
        StructType with = schema;
        for (String sum : SUMS) {
            with = with.add(sum, DataTypes.LongType, false);
        }
        return with;
    }

    /** Puts a document's sums into a row from a place on; gives the place after them. */
    static int put(SegmentationHealth health, Object[] row, int from) {
        int at = from;
        row[at++] = health.tokens();
        row[at++] = health.chinese();
        row[at++] = health.unknown();
        row[at++] = health.single();
        row[at++] = health.latinSplits();
        row[at++] = health.places();
        row[at++] = health.disagreements();
        return at;
    }

    /** documents, sums of documents or of parts of them → segmentation_health, a row for every document. */
    public static Dataset<Row> of(Dataset<Row> documents, Dataset<Row> parts) {
        Column[] columns = SUMS.stream().map(name -> sum(name).as(name)).toArray(Column[]::new);
        Dataset<Row> sums =
                parts.groupBy(col(DOC_ID).as("id")).agg(columns[0], Arrays.copyOfRange(columns, 1, columns.length));
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
