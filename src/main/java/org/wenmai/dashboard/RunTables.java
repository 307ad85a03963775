package org.wenmai.dashboard;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.Tables;

/** The tables of a run: small ones are read without a Spark job, large ones by one that leaves out what the page does not show. */
final class RunTables {
    private static final long SMALL = 50_000;

    private final TableStore store;
    private final Configuration hadoop;
    private final Map<String, Long> counts = new HashMap<>();

    RunTables(TableStore store, Configuration hadoop) {
        this.store = store;
        this.hadoop = hadoop;
    }

    /** Whether the product has such a table and the run too. */
    boolean has(String table) throws IOException {
        Optional<Class<? extends Record>> record = record(table);
        return record.isPresent() && store.has(record.get());
    }

    /** Rows of a table, from its footers, which are read once; 0 where there is none. */
    long count(String table) throws IOException {
        Long known = counts.get(table);
        if (known == null) {
            known = has(table) ? rows(table).count() : 0L;
            counts.put(table, known);
        }
        return known;
    }

    /** Gives every row to the consumer, in the order of the key; only for tables no longer than the list of documents. */
    void stream(String table, List<String> columns, ParquetRows.RowConsumer consumer) throws IOException {
        if (has(table)) {
            int[] at = positions(table, columns);
            rows(table).forEach(values -> consumer.row(pick(values, at)));
        }
    }

    /**
     * Gives at least the wanted rows to the consumer, in any order: it has to check them itself.
     *
     * @param wanted a condition that few enough rows meet to be held in memory
     */
    void select(String table, List<String> columns, Column wanted, ParquetRows.RowConsumer consumer)
            throws IOException {
        if (isSmall(table)) {
            stream(table, columns, consumer);
        } else {
            give(filtered(table, columns, wanted), consumer);
        }
    }

    /**
     * Gives at least the wanted rows that come first among those alike to the consumer, in any order: it has to check them itself.
     *
     * @param wanted which rows count
     * @param alike rows that are alike
     * @param most how many of those alike
     * @param order which of them come first
     */
    void selectFirst(
            String table,
            List<String> columns,
            Column wanted,
            List<Column> alike,
            int most,
            List<Column> order,
            ParquetRows.RowConsumer consumer)
            throws IOException {
        if (isSmall(table)) {
            stream(table, columns, consumer);
            return;
        }
        Column nth = functions
                .row_number()
                .over(Window.partitionBy(alike.toArray(Column[]::new)).orderBy(order.toArray(Column[]::new)));
        give(
                filtered(table, columns, wanted)
                        .withColumn("nth", nth)
                        .filter(functions.col("nth").leq(most))
                        .drop("nth"),
                consumer);
    }

    /** Whether a table is read as a whole, without a Spark job. */
    boolean isSmall(String table) throws IOException {
        return count(table) <= SMALL;
    }

    /** The wanted rows of a table, for a job of Spark. */
    Dataset<Row> filtered(String table, List<String> columns, Column wanted) {
        return store.read(Tables.named(table))
                .filter(wanted)
                .select(columns.stream().map(functions::col).toArray(Column[]::new));
    }

    private static void give(Dataset<Row> rows, ParquetRows.RowConsumer consumer) throws IOException {
        for (Row row : rows.collectAsList()) {
            Object[] values = new Object[row.size()];
            Arrays.setAll(values, row::get);
            consumer.row(values);
        }
    }

    private ParquetRows rows(String table) throws IOException {
        return new ParquetRows(hadoop, store.path(Tables.named(table)));
    }

    private static int[] positions(String table, List<String> columns) {
        List<String> all = List.of(RecordSchema.of(Tables.named(table)).fieldNames());
        return columns.stream().mapToInt(column -> position(table, all, column)).toArray();
    }

    private static int position(String table, List<String> all, String column) {
        int at = all.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("table %s has no column %s, only %s".formatted(table, column, all));
        }
        return at;
    }

    private static Object[] pick(Object[] values, int[] at) {
        return Arrays.stream(at).mapToObj(i -> values[i]).toArray();
    }

    private static Optional<Class<? extends Record>> record(String name) {
        return Tables.all().stream()
                .filter(table -> Tables.of(table).name().equals(name))
                .findFirst();
    }
}
