package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Each document as one row with its words in order: what all statistics and networks read instead of the tokens. What is
 * shuffled is a row a document, not a row a word.
 */
public final class DocumentSequences {
    private static final StructType SEQUENCE = new StructType()
            .add("sequence_id", DataTypes.StringType, false)
            .add("types", DataTypes.BinaryType, false)
            .add("words", DataTypes.BinaryType, false)
            .add("marks", DataTypes.BinaryType, false)
            .add("tags", DataTypes.BinaryType, false)
            .add("tag_counts", DataTypes.BinaryType, false)
            .add("terms", DataTypes.LongType, false)
            .add("windows", DataTypes.LongType, false)
            .add("windows_of", DataTypes.BinaryType, false)
            .add("characters", DataTypes.LongType, false);

    private static final StructType COUNTED = new StructType()
            .add("sequence_id", DataTypes.StringType, false)
            .add("types", DataTypes.BinaryType, false)
            .add("tags", DataTypes.BinaryType, false)
            .add("tag_counts", DataTypes.BinaryType, false)
            .add("terms", DataTypes.LongType, false);

    /** Nothing packed. */
    private static final byte[] NONE = {};

    private DocumentSequences() {}

    /**
     * words, sentences, documents → (doc_id, source, reprint_family, family_head, published_on, tokens, types, words, marks, tags,
     * tag_counts, terms, windows, windows_of, characters): the words of a document as numbers into its types, packed as
     * {@link TokenSequence} does; how often each term has which tag; its tokens that are terms; its windows, and how many of them hold
     * each type, as {@link TermWindows} counts them; the characters of its sentences. A word is its term, or its lower-case form where
     * it is filtered. Documents without sentences have no row.
     */
    public static Dataset<Row> of(Dataset<Row> words, Dataset<Row> sentences, Dataset<Row> documents, WindowUnit unit) {
        MapPartitionsFunction<Row, Row> packSentences =
                rows -> LazyIterators.mapped(new DocumentRuns(rows, 0), DocumentSequences::sentences);
        Dataset<Row> spaces = sentences
                .select(
                        col(DOC_ID),
                        col("number").cast(DataTypes.IntegerType),
                        col("paragraph").cast(DataTypes.IntegerType),
                        col("end").minus(col("begin")).cast(DataTypes.IntegerType),
                        col("text"))
                .mapPartitions(packSentences, Encoders.row(DocumentWords.SCHEMA));
        MapPartitionsFunction<Row, Row> whole =
                rows -> LazyIterators.mapped(new DocumentRuns(rows, 0), pieces -> whole(pieces, unit));
        Dataset<Row> sequences = words.union(spaces)
                .repartition(col(DOC_ID))
                .sortWithinPartitions(DOC_ID)
                .mapPartitions(whole, Encoders.row(SEQUENCE));
        return documents
                .select(
                        col(DOC_ID),
                        col(SOURCE),
                        col("reprint_family"),
                        col(FAMILY_HEAD),
                        col("published_on"),
                        coalesce(col("tokens"), lit(0L)).as("tokens"))
                .join(sequences, col(DOC_ID).equalTo(col("sequence_id")))
                .drop("sequence_id");
    }

    private static Row whole(Iterator<Row> rows, WindowUnit unit) {
        DocumentPieces pieces = new DocumentPieces();
        String document = null;
        while (rows.hasNext()) {
            Row piece = rows.next();
            document = piece.getString(0);
            if (piece.isNullAt(2)) {
                pieces.addSentences(piece.getAs(1));
            } else {
                pieces.addWords(piece.getAs(1), piece.getAs(2), piece.getAs(3));
            }
        }
        TokenSequence sequence = pieces.sequence();
        int[] tagCounts = pieces.tagCounts();
        TermWindows windows = TermWindows.of(sequence, pieces.size(), unit);
        long terms = 0;
        for (byte mark : sequence.marks()) {
            terms += mark & TokenSequence.TERM;
        }
        return RowFactory.create(
                document,
                pieces.types(),
                sequence.packedWords(),
                sequence.marks(),
                pieces.tags(),
                PackedInts.pack(tagCounts, tagCounts.length),
                terms,
                windows.windows(),
                PackedInts.pack(windows.holding(), windows.holding().length),
                pieces.characters());
    }

    /**
     * Terms that were counted already (doc_id, term, term_frequency), documents → what {@link TermSums} reads of sequences, for things
     * that are no words of a text. They have no part of speech.
     */
    static Dataset<Row> ofCounts(Dataset<Row> counts, Dataset<Row> documents) {
        MapFunction<Row, Row> packed = DocumentSequences::packed;
        Dataset<Row> counted = counts.groupBy(DOC_ID)
                .agg(
                        collect_list(TERM).as("types"),
                        collect_list(TERM_FREQUENCY).as("counts"))
                .map(packed, Encoders.row(COUNTED));
        return documents
                .join(counted, col(DOC_ID).equalTo(col("sequence_id")), "left")
                .drop("sequence_id")
                .withColumn("types", coalesce(col("types"), lit(NONE)))
                .withColumn("tags", coalesce(col("tags"), lit(NONE)))
                .withColumn("tag_counts", coalesce(col("tag_counts"), lit(NONE)))
                .withColumn("terms", coalesce(col("terms"), lit(0L)))
                .withColumn("windows", lit(0L))
                .withColumn("windows_of", lit(NONE));
    }

    private static Row packed(Row document) {
        PackedInts triples = new PackedInts();
        TextNumbers types = new TextNumbers();
        TextNumbers tags = new TextNumbers();
        tags.number(TermTag.NONE + TermTag.SEPARATOR + TermTag.NONE);
        long terms = 0;
        List<String> texts = document.getList(1);
        List<Long> counts = document.getList(2);
        for (int type = 0; type < counts.size(); type++) {
            triples.add(types.number(texts.get(type)));
            triples.add(0);
            triples.add(Math.toIntExact(counts.get(type)));
            terms += counts.get(type);
        }
        return RowFactory.create(document.getString(0), types.packed(), tags.packed(), triples.bytes(), terms);
    }

    private static Row sentences(Iterator<Row> rows) {
        DocumentPieces.Sentences sentences = new DocumentPieces.Sentences();
        String document = null;
        while (rows.hasNext()) {
            Row row = rows.next();
            document = row.getString(0);
            sentences.add(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4));
        }
        return RowFactory.create(document, sentences.numbers(), null, null);
    }
}
