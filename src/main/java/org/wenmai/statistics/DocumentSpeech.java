package org.wenmai.statistics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring_index;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.sentiment.Register;
import org.wenmai.speech.SpeechReader;
import org.wenmai.tokens.Token;

/**
 * Reads each document once, with its words in order, for what it feels, who says it and of whom. The tables are cut from what that gives.
 * Words are packed where they lie, so that a row a document is shuffled, not a row a word.
 */
public final class DocumentSpeech {
    private static final String REGISTER = "register";

    private static final StructType PIECE = new StructType()
            .add(DOC_ID, DataTypes.StringType, false)
            .add(SOURCE, DataTypes.StringType, true)
            .add(REGISTER, DataTypes.StringType, true)
            .add("piece", DataTypes.BinaryType, false);

    private DocumentSpeech() {}

    /** sentences, tokens, sentiment_registers → (doc_id, source, sentences, quotations, mentions), a row a document; see {@link SpeechRows}. */
    public static Dataset<Row> of(
            Dataset<Row> sentences, Dataset<Row> tokens, Dataset<Row> registers, Broadcast<ReaderSpec> spec) {
        MapPartitionsFunction<Row, Row> packSentences = rows -> pieces(
                rows,
                (packer, row) -> packer.sentence(
                        (int) row.getLong(2), (int) row.getLong(3), row.getString(4), row.getString(5)));
        MapPartitionsFunction<Row, Row> packWords = rows -> pieces(
                rows,
                (packer, row) -> packer.word(
                        row.getInt(2),
                        new Token(
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                (int) row.getLong(3),
                                (int) row.getLong(4))));
        Column number = substring_index(col(SENTENCE_ID), ":", -1)
                .cast(DataTypes.IntegerType)
                .as("number");
        Dataset<Row> words = tokens.select(
                        col(DOC_ID),
                        lit(null).cast(DataTypes.StringType).as(SOURCE),
                        number,
                        col("begin"),
                        col("end"),
                        col("token"),
                        col(TERM),
                        col("pos"),
                        col("type"))
                .mapPartitions(packWords, Encoders.row(PIECE));
        MapPartitionsFunction<Row, Row> read = documents -> {
            Map<String, SpeechReader> readers = new HashMap<>();
            return LazyIterators.mapped(
                    documents,
                    document -> read(
                            document,
                            readers.computeIfAbsent(
                                    document.getString(2),
                                    register -> spec.value().reader(Register.labelled(register)))));
        };
        return sentences
                .select(DOC_ID, SOURCE, "number", "paragraph", "kind", "text")
                .mapPartitions(packSentences, Encoders.row(PIECE))
                .drop(REGISTER)
                .join(broadcast(registers.select(SOURCE, REGISTER)), SOURCE)
                .select(DOC_ID, SOURCE, REGISTER, "piece")
                .union(words)
                .groupBy(DOC_ID)
                .agg(
                        max(SOURCE).as(SOURCE),
                        max(REGISTER).as(REGISTER),
                        collect_list("piece").as("pieces"))
                .mapPartitions(read, Encoders.row(SpeechRows.DOCUMENT));
    }

    private static Row read(Row document, SpeechReader reader) {
        PassagePieces pieces = new PassagePieces();
        document.<byte[]>getList(3).forEach(pieces::add);
        return new SpeechRows(document.getString(0), document.getString(1), pieces.passages()).of(reader);
    }

    /** documents read → sentiment_sentences. */
    public static Dataset<Row> sentences(Dataset<Row> read) {
        return exploded(read, "sentences");
    }

    /** documents read → quotations. */
    public static Dataset<Row> quotations(Dataset<Row> read) {
        return exploded(read, "quotations").drop("targets");
    }

    /** documents read → quotation_targets. */
    public static Dataset<Row> quotationTargets(Dataset<Row> read) {
        return exploded(read, "quotations")
                .select(col("quotation_id"), explode(col("targets")).as("t"))
                .select("quotation_id", "t.*");
    }

    /** documents read → sentiment_mentions. */
    public static Dataset<Row> mentions(Dataset<Row> read) {
        return exploded(read, "mentions");
    }

    private static Dataset<Row> exploded(Dataset<Row> read, String what) {
        Dataset<Row> rows = read.select(
                        col(DOC_ID), col(SOURCE), explode(col(what)).as("s"))
                .select(col(DOC_ID), col(SOURCE), col("s.*"));
        return rows.withColumn(SENTENCE_ID, concat(col(DOC_ID), lit(":"), col("number")))
                .drop("number");
    }

    private interface Packing {
        void pack(PassagePieces.Packer packer, Row row);
    }

    /** One piece for each run of rows of the same document; the first two columns are doc_id and source. */
    private static Iterator<Row> pieces(Iterator<Row> rows, Packing packing) {
        return LazyIterators.mapped(new DocumentRuns(rows, 0), run -> {
            PassagePieces.Packer packer = new PassagePieces.Packer();
            Row row = null;
            while (run.hasNext()) {
                row = run.next();
                packing.pack(packer, row);
            }
            return RowFactory.create(row.getString(0), row.isNullAt(1) ? null : row.getString(1), null, packer.close());
        });
    }
}
