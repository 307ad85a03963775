package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.tokens.SegmentationHealth;

/** Sentences to {@code segmentation_health}: sums in the partition, one row a document. */
public final class SegmentationHealthTable {
    private static final StructType SUMS = new StructType()
            .add(DOC_ID, DataTypes.StringType)
            .add("tokens", DataTypes.LongType)
            .add("chinese", DataTypes.LongType)
            .add("unknown", DataTypes.LongType)
            .add("single", DataTypes.LongType)
            .add("latin_splits", DataTypes.LongType)
            .add("places", DataTypes.LongType)
            .add("disagreements", DataTypes.LongType);

    private SegmentationHealthTable() {}

    /** documents, sentences(doc_id, text) → segmentation_health, a row for every document. */
    public static Dataset<Row> of(Dataset<Row> documents, Dataset<Row> sentences, Broadcast<TokeniserSpec> spec) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> new Sums(rows, spec.value());
        Dataset<Row> sums = sentences
                .select(DOC_ID, "text")
                .mapPartitions(perPartition, Encoders.row(SUMS))
                .groupBy(col(DOC_ID).as("id"))
                .agg(
                        sum("tokens").as("counted"),
                        sum("chinese").as("chinese"),
                        sum("unknown").as("unknown"),
                        sum("single").as("single"),
                        sum("latin_splits").as("splits"),
                        sum("places").as("places"),
                        sum("disagreements").as("disagreements"));
        return documents
                .select(DOC_ID, SOURCE)
                .join(sums, col(DOC_ID).equalTo(col("id")), "left")
                .select(
                        col(DOC_ID),
                        col(SOURCE),
                        coalesce(col("counted"), lit(0L)).as("tokens"),
                        share("unknown", "chinese").as("unknown_share"),
                        share("single", "chinese").as("single_character_share"),
                        coalesce(col("splits"), lit(0L)).as("latin_splits"),
                        share("disagreements", "places").as("disagreement_share"));
    }

    private static Column share(String part, String whole) {
        return when(col(whole).gt(0), col(part).divide(col(whole)));
    }

    /** One row for each run of sentences of one document. */
    private static final class Sums implements Iterator<Row> {
        private final Iterator<Row> sentences;
        private final TokeniserSpec spec;
        private Row next;

        Sums(Iterator<Row> sentences, TokeniserSpec spec) {
            this.sentences = sentences;
            this.spec = spec;
            this.next = sentences.hasNext() ? sentences.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            String document = next.getString(0);
            SegmentationHealth health = new SegmentationHealth(spec.tokeniser(), ViterbiSegmenter.shared());
            while (next != null && next.getString(0).equals(document)) {
                health.add(next.getString(1));
                next = sentences.hasNext() ? sentences.next() : null;
            }
            return RowFactory.create(
                    document,
                    health.tokens(),
                    health.chinese(),
                    health.unknown(),
                    health.single(),
                    health.latinSplits(),
                    health.places(),
                    health.disagreements());
        }
    }
}
