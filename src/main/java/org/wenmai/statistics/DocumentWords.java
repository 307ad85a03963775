package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SENTENCE_ID;
import static org.wenmai.statistics.Columns.TERM;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The words of each document, packed as {@link DocumentPieces.Words} does: (doc_id, numbers, types, tags), a row for each stretch of one
 * document. A row a document is what statistics, networks and sentiment read instead of a row a word.
 */
public final class DocumentWords {
    static final StructType SCHEMA = new StructType()
            .add(DOC_ID, DataTypes.StringType, false)
            .add("numbers", DataTypes.BinaryType, false)
            .add("types", DataTypes.BinaryType, true)
            .add("tags", DataTypes.BinaryType, true);

    private DocumentWords() {}

    /** Of documents that {@link Tokenisation} gives with the tokens. */
    public static Dataset<Row> of(Dataset<Row> cut) {
        return cut.select(DOC_ID, "numbers", "types", "tags");
    }

    /** The same from tokens, packed where they lie. */
    public static Dataset<Row> ofTokens(Dataset<Row> tokens) {
        MapPartitionsFunction<Row, Row> pack = WordPieces::new;
        Column place = shiftleft(col("begin").cast(DataTypes.LongType), Integer.SIZE)
                .bitwiseOR(col("end").cast(DataTypes.LongType));
        Column tag = concat(
                TermTag.part("pos"),
                lit(TermTag.SEPARATOR),
                TermTag.part("type"),
                when(col(TERM).isNull(), TermTag.FILTERED).otherwise(""));
        return tokens.select(
                        bytes(col(SENTENCE_ID)),
                        place.as("place"),
                        bytes(coalesce(col(TERM), col("token"))),
                        bytes(tag))
                .mapPartitions(pack, Encoders.row(SCHEMA));
    }

    /** Texts as they are stored, so that none is decoded. */
    private static Column bytes(Column text) {
        return text.cast(DataTypes.BinaryType);
    }
}
