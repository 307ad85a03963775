package org.wenmai.dashboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
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

    RunTables(TableStore store, Configuration hadoop) {
        this.store = store;
        this.hadoop = hadoop;
    }

    /** Whether the product has such a table and the run too. */
    boolean has(String table) throws IOException {
        Optional<Class<? extends Record>> record = record(table);
        return record.isPresent() && store.has(record.get());
    }

    /** Rows of a table, from its footers; 0 where there is none. */
    long count(String table) throws IOException {
        return has(table) ? rows(table).count() : 0;
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
        if (!has(table)) {
            return;
        }
        if (count(table) <= SMALL) {
            stream(table, columns, consumer);
            return;
        }
        List<Row> rows = store.read(Tables.named(table))
                .filter(wanted)
                .select(columns.stream().map(functions::col).toArray(Column[]::new))
                .collectAsList();
        for (Row row : rows) {
            Object[] values = new Object[columns.size()];
            Arrays.setAll(values, row::get);
            consumer.row(values);
        }
    }

    /** How many rows of a table have each value of two columns: (first, second, rows), the commonest first, at most so many. */
    List<Object[]> commonest(String table, String first, String second, int most) throws IOException {
        Comparator<Object[]> commonestFirst = Comparator.<Object[], Long>comparing(row -> -(Long) row[2])
                .thenComparing((a, b) -> PageTable.compare(a[0], b[0]))
                .thenComparing((a, b) -> PageTable.compare(a[1], b[1]));
        List<Object[]> counted = new ArrayList<>();
        if (count(table) <= SMALL) {
            Map<List<Object>, Long> counts = new HashMap<>();
            stream(table, List.of(first, second), row -> counts.merge(Arrays.asList(row), 1L, Long::sum));
            counts.forEach((key, rows) -> counted.add(new Object[] {key.get(0), key.get(1), rows}));
        } else {
            store.read(Tables.named(table))
                    .groupBy(first, second)
                    .count()
                    .orderBy(functions.desc("count"), functions.col(first), functions.col(second))
                    .limit(most)
                    .collectAsList()
                    .forEach(row -> counted.add(new Object[] {row.get(0), row.get(1), row.get(2)}));
        }
        counted.sort(commonestFirst);
        return counted.subList(0, Math.min(most, counted.size()));
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
