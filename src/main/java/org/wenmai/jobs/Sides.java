package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.TableStore;

/** Two sets of documents, from one run or from two. */
final class Sides {
    /** Name of either side in the column {@code side}. */
    static final List<String> NAMES = List.of("first", "second");

    private final List<Side> sides;

    Sides(Side first, Side second) {
        this.sides = List.of(first, second);
    }

    /**
     * A set of documents.
     *
     * @param label what the user calls it
     * @param tables the run it stands in
     * @param documents which documents of the run
     * @param scope whose network tells which pairs are looked at
     */
    record Side(String label, TableStore tables, Column documents, String scope) {}

    /** The first side, or the second. */
    Side get(int i) {
        return sides.get(i);
    }

    /** Whether both runs hold a table. */
    boolean have(Class<? extends Record> table) throws IOException {
        return sides.get(0).tables().has(table) && sides.get(1).tables().has(table);
    }

    /** The documents of both sides. */
    Dataset<Row> documents() {
        return told(0, chosen(0)).unionByName(told(1, chosen(1)));
    }

    /** The rows of a table that belong to the documents of either side; ids tell the sides apart. */
    Dataset<Row> read(Class<? extends Record> table) {
        return rows(0, table).unionByName(rows(1, table));
    }

    private Dataset<Row> rows(int i, Class<? extends Record> table) {
        return told(
                i,
                sides.get(i)
                        .tables()
                        .read(table)
                        .join(chosen(i).select("doc_id"), new String[] {"doc_id"}, "leftsemi"));
    }

    private Dataset<Row> chosen(int i) {
        Side side = sides.get(i);
        return side.tables().read(DocumentRow.class).filter(side.documents());
    }

    private static Dataset<Row> told(int i, Dataset<Row> rows) {
        Dataset<Row> told = rows.withColumn("side", lit(NAMES.get(i)));
        for (String id : new String[] {"doc_id", "sentence_id"}) {
            if (Arrays.asList(rows.columns()).contains(id)) {
                told = told.withColumn(id, concat(lit(i + ":"), col(id)));
            }
        }
        return told;
    }
}
