package org.wenmai.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The sources and duplicates of a small corpus, settled on the driver. They are few enough to stand in a query, so that whoever reads the
 * records leaves the duplicates out by himself and no copy of the others is stored.
 */
final class SmallSettlement {
    /** More names or duplicates than these make a query slow to plan. */
    private static final int FEW = 1000;

    private static final StructType DUPLICATE = new StructType()
            .add("path", DataTypes.StringType)
            .add("entry", DataTypes.LongType)
            .add("bytes", DataTypes.LongType)
            .add("source", DataTypes.StringType)
            .add("doc_id", DataTypes.StringType)
            .add("first_path", DataTypes.StringType);

    private final Set<String> confirmed;
    private final List<Row> duplicates;
    private final List<String> keys;

    private SmallSettlement(Set<String> confirmed, List<Row> duplicates, List<String> keys) {
        this.confirmed = confirmed;
        this.duplicates = duplicates;
        this.keys = keys;
    }

    /**
     * Settles the records of a corpus that fits into memory.
     *
     * @param records as {@link ParsedRecords} gives them, without rejects
     * @return null where there is too much for a query
     */
    static SmallSettlement of(Dataset<Row> records) {
        List<Row> rows = records.select(
                        "uri",
                        "path",
                        "entry",
                        "bytes",
                        "text_sha256",
                        "weak_source",
                        "weak_doc_id",
                        "source",
                        "doc_id",
                        "fallback_source",
                        "fallback_doc_id")
                .collectAsList();
        Map<String, Set<String>> texts = new HashMap<>();
        for (Row row : rows) {
            if (!row.isNullAt(5)) {
                texts.computeIfAbsent(row.getString(5), name -> new HashSet<>(2))
                        .add(row.getString(4));
            }
        }
        texts.values().removeIf(witnesses -> witnesses.size() < Corpus.WITNESSES);
        Map<String, List<Row>> sameId = new HashMap<>();
        for (Row row : rows) {
            sameId.computeIfAbsent(row.getString(settled(row, texts.keySet()) + 1), id -> new ArrayList<>(1))
                    .add(row);
        }
        List<Row> duplicates = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        sameId.forEach((id, same) -> {
            same.sort(Comparator.<Row, UTF8String>comparing(row -> UTF8String.fromString(row.getString(1)))
                    .thenComparing(row -> row.getLong(2))
                    .thenComparing(row -> UTF8String.fromString(row.getString(0))));
            for (Row row : same.subList(1, same.size())) {
                String source = row.getString(settled(row, texts.keySet()));
                duplicates.add(RowFactory.create(
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        source,
                        id,
                        same.get(0).getString(1)));
                keys.add(row.getString(0) + "\n" + row.getLong(2));
            }
        });
        return texts.size() > FEW || duplicates.size() > FEW
                ? null
                : new SmallSettlement(texts.keySet(), duplicates, keys);
    }

    /** Where the source of a record stands in its row, with its doc_id behind it. */
    private static int settled(Row row, Set<String> confirmed) {
        if (!row.isNullAt(7)) {
            return 7;
        }
        return !row.isNullAt(5) && confirmed.contains(row.getString(5)) ? 5 : 9;
    }

    /** Whether a record's weak source is confirmed. */
    Column confirmed() {
        return confirmed.isEmpty() ? lit(false) : col("weak_source").isin(confirmed.toArray());
    }

    /** Whether a record is no duplicate. */
    Column kept() {
        return keys.isEmpty()
                ? lit(true)
                : not(concat_ws("\n", col("uri"), col("entry")).isin(keys.toArray()));
    }

    /** duplicates(path, entry, bytes, source, doc_id, first_path). */
    Dataset<Row> duplicates(SparkSession spark) {
        return spark.createDataFrame(duplicates, DUPLICATE);
    }
}
