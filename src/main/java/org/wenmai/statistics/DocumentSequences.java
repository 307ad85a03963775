package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring_index;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.util.ArrayList;
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
 * Each document as one row with its words in order, read by all statistics of sequences. Rows are packed where they lie, a document
 * at a time; what is shuffled is a row a document, not a row a word.
 */
public final class DocumentSequences {
    private static final StructType PIECE = new StructType()
            .add(DOC_ID, DataTypes.StringType, false)
            .add(SOURCE, DataTypes.StringType, true)
            .add("piece", DataTypes.BinaryType, false);

    private static final StructType SEQUENCE = new StructType()
            .add(DOC_ID, DataTypes.StringType, false)
            .add(SOURCE, DataTypes.StringType, false)
            .add("types", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("words", DataTypes.BinaryType, false)
            .add("marks", DataTypes.BinaryType, false);

    private DocumentSequences() {}

    /**
     * tokens(doc_id, sentence_id, token, term, begin, end), sentences(doc_id, source, number, text) → (doc_id, source, types, words,
     * marks): the words of a document as numbers into its types, packed as {@link TokenSequence} does. A word is its term, or its
     * lower-case form where it is filtered.
     */
    public static Dataset<Row> of(Dataset<Row> tokens, Dataset<Row> sentences) {
        MapPartitionsFunction<Row, Row> packWords = rows -> pieces(
                rows,
                (packer, row) -> packer.word(
                        row.getInt(2),
                        (int) row.getLong(3),
                        (int) row.getLong(4),
                        row.getBoolean(5),
                        row.getString(6)));
        MapPartitionsFunction<Row, Row> packSpaces =
                rows -> pieces(rows, (packer, row) -> packer.spacesOf((int) row.getLong(2), row.getString(3)));
        Dataset<Row> words = tokens.select(
                        col(DOC_ID),
                        lit(null).cast(DataTypes.StringType).as(SOURCE),
                        substring_index(col(SENTENCE_ID), ":", -1)
                                .cast(DataTypes.IntegerType)
                                .as("sentence"),
                        col("begin"),
                        col("end"),
                        col(TERM).isNotNull().as("is_term"),
                        coalesce(col(TERM), lower(col("token"))).as("word"))
                .mapPartitions(packWords, Encoders.row(PIECE));
        Dataset<Row> spaces =
                sentences.select(DOC_ID, SOURCE, "number", "text").mapPartitions(packSpaces, Encoders.row(PIECE));
        MapFunction<Row, Row> whole = DocumentSequences::whole;
        return words.union(spaces)
                .groupBy(DOC_ID)
                .agg(max(SOURCE).as(SOURCE), collect_list("piece").as("pieces"))
                .map(whole, Encoders.row(SEQUENCE));
    }

    private static Row whole(Row document) {
        DocumentPieces pieces = new DocumentPieces();
        document.<byte[]>getList(2).forEach(pieces::add);
        List<String> types = new ArrayList<>();
        TokenSequence sequence = pieces.sequence(types);
        return RowFactory.create(
                document.getString(0),
                document.getString(1),
                types.toArray(new String[0]),
                sequence.packedWords(),
                sequence.marks());
    }

    private interface Packing {
        void pack(DocumentPieces.Packer packer, Row row);
    }

    /** One piece for each run of rows of the same document; the first two columns are doc_id and source. */
    private static Iterator<Row> pieces(Iterator<Row> rows, Packing packing) {
        return LazyIterators.mapped(new DocumentRuns(rows, 0), run -> {
            DocumentPieces.Packer packer = new DocumentPieces.Packer();
            Row row = null;
            while (run.hasNext()) {
                row = run.next();
                packing.pack(packer, row);
            }
            return RowFactory.create(row.getString(0), row.isNullAt(1) ? null : row.getString(1), packer.close());
        });
    }
}
