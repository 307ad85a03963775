package org.wenmai.statistics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.wenmai.sentiment.Register;
import org.wenmai.speech.SpeechReader;

/**
 * Reads each document once, with its words in order, for what it feels, who says it and of whom. The tables are cut from what that gives.
 * Words are packed, so that a row a document is shuffled, not a row a word.
 */
public final class DocumentSpeech {
    private static final String REGISTER = "register";

    private static final StructType SENTENCES = new StructType()
            .add(DOC_ID, DataTypes.StringType, false)
            .add(SOURCE, DataTypes.StringType, false)
            .add("sentences", DataTypes.BinaryType, false);

    /** A row is sentences with their source and its register, or words. */
    private static final Column[] PIECE = Stream.of(DOC_ID, SOURCE, REGISTER, "sentences", "numbers", "types", "tags")
            .map(functions::col)
            .toArray(Column[]::new);

    private DocumentSpeech() {}

    /**
     * sentences, words, sentiment_registers → (doc_id, source, sentences, quotations, targets, mentions), a row a document; see
     * {@link SpeechRows}.
     *
     * @param words as {@link DocumentWords} gives them
     */
    public static Dataset<Row> of(
            Dataset<Row> sentences, Dataset<Row> words, Dataset<Row> registers, Broadcast<ReaderSpec> spec) {
        MapPartitionsFunction<Row, Row> packSentences =
                rows -> LazyIterators.mapped(new DocumentRuns(rows, 0), DocumentSpeech::packed);
        MapPartitionsFunction<Row, Row> read = rows -> {
            Map<String, SpeechReader> readers = new HashMap<>();
            return LazyIterators.mapped(
                    new DocumentRuns(rows, 0),
                    pieces -> read(
                            pieces,
                            register -> readers.computeIfAbsent(
                                    register, label -> spec.value().reader(Register.labelled(label)))));
        };
        Column none = lit(null).cast(DataTypes.BinaryType);
        Dataset<Row> withoutSentences = words.withColumn(SOURCE, lit(null).cast(DataTypes.StringType))
                .withColumn(REGISTER, lit(null).cast(DataTypes.StringType))
                .withColumn("sentences", none);
        return sentences
                .select(
                        col(DOC_ID),
                        col(SOURCE),
                        col("number").cast(DataTypes.IntegerType),
                        col("paragraph").cast(DataTypes.IntegerType),
                        col("kind").isin("title", "heading"),
                        col("text").cast(DataTypes.BinaryType))
                .mapPartitions(packSentences, Encoders.row(SENTENCES))
                .join(broadcast(registers.select(SOURCE, REGISTER)), SOURCE)
                .withColumn("numbers", none)
                .withColumn("types", none)
                .withColumn("tags", none)
                .select(PIECE)
                .union(withoutSentences.select(PIECE))
                .repartition(col(DOC_ID))
                .sortWithinPartitions(DOC_ID)
                .mapPartitions(read, Encoders.row(SpeechRows.DOCUMENT));
    }

    private static Row packed(Iterator<Row> sentences) {
        PassagePieces.Packer packer = new PassagePieces.Packer();
        Row row = null;
        while (sentences.hasNext()) {
            row = sentences.next();
            packer.sentence(row.getInt(2), row.getInt(3), row.getBoolean(4), row.getAs(5));
        }
        return RowFactory.create(row.getString(0), row.getString(1), packer.close());
    }

    private static Row read(Iterator<Row> rows, Function<String, SpeechReader> readers) {
        PassagePieces pieces = new PassagePieces();
        String document = null;
        String source = null;
        String register = null;
        while (rows.hasNext()) {
            Row row = rows.next();
            document = row.getString(0);
            if (row.isNullAt(1)) {
                pieces.addWords(row.getAs(4), row.getAs(5), row.getAs(6));
            } else {
                source = row.getString(1);
                register = row.getString(2);
                pieces.addSentences(row.getAs(3));
            }
        }
        return new SpeechRows(document, source, pieces.passages()).of(readers.apply(register));
    }

    /** documents read → sentiment_sentences. */
    public static Dataset<Row> sentences(Dataset<Row> read) {
        return withSentence(unpacked(read, "sentences", SpeechRows.SENTENCES));
    }

    /** documents read → quotations. */
    public static Dataset<Row> quotations(Dataset<Row> read) {
        return withSentence(unpacked(read, "quotations", SpeechRows.QUOTATIONS));
    }

    /** documents read → quotation_targets. */
    public static Dataset<Row> quotationTargets(Dataset<Row> read) {
        return unpacked(read, "targets", SpeechRows.TARGETS).drop(DOC_ID, SOURCE);
    }

    /** documents read → sentiment_mentions. */
    public static Dataset<Row> mentions(Dataset<Row> read) {
        return withSentence(unpacked(read, "mentions", SpeechRows.MENTIONS));
    }

    private static Dataset<Row> withSentence(Dataset<Row> rows) {
        return rows.withColumn(SENTENCE_ID, concat(col(DOC_ID), lit(":"), col("number")))
                .drop("number");
    }

    /** A row for each that is packed, with document and source. */
    private static Dataset<Row> unpacked(Dataset<Row> read, String what, PackedRows packed) {
        StructType form =
                new StructType().add(DOC_ID, DataTypes.BinaryType, false).add(SOURCE, DataTypes.BinaryType, false);
        for (StructField field : packed.unpacked().fields()) {
            form = form.add(field);
        }
        MapPartitionsFunction<Row, Row> unpack =
                rows -> LazyIterators.flattened(rows, row -> packed.unpack(row.getAs(2), row.get(0), row.get(1)));
        Column[] columns = Stream.of(form.fields())
                .map(field -> field.dataType().equals(DataTypes.BinaryType)
                        ? col(field.name()).cast(DataTypes.StringType).as(field.name())
                        : col(field.name()))
                .toArray(Column[]::new);
        return read.select(col(DOC_ID).cast(DataTypes.BinaryType), col(SOURCE).cast(DataTypes.BinaryType), col(what))
                .mapPartitions(unpack, Encoders.row(form))
                .select(columns);
    }
}
