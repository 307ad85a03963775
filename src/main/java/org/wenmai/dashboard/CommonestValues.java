package org.wenmai.dashboard;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.wenmai.measures.CodePointOrder;

/**
 * How many rows of a whole table have each value of a column, over all and in each source: the commonest values, and how many there are.
 * Each source has values of its own, so that a small one is not crowded out by large ones.
 *
 * @param rows (source, value, rows), source by source, the commonest value first
 * @param values (source, values), empty cells left out
 */
record CommonestValues(List<Object[]> rows, List<Object[]> values) {
    private static final String SOURCE = "source";
    private static final String ROWS = "rows";
    private static final String VALUES = "values";

    /** How many values there may be of all sources, and of each. */
    record Most(int ofAll, int ofEach) {
        int in(String source) {
            return source.equals(PageScopes.ALL) ? ofAll : ofEach;
        }
    }

    /**
     * Counts columns of a table.
     *
     * @param sources those counted by themselves
     */
    static Map<String, CommonestValues> of(
            RunTables tables, String table, List<String> columns, Set<String> sources, Most most) throws IOException {
        return tables.isSmall(table)
                ? inOnePass(tables, table, columns, sources, most)
                : bySpark(tables, table, columns, sources, most);
    }

    /** As the page reads it. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(ROWS, rows);
        content.put(VALUES, values);
        return content;
    }

    static Map<String, CommonestValues> inOnePass(
            RunTables tables, String table, List<String> columns, Set<String> sources, Most most) throws IOException {
        List<Map<String, Map<Object, Long>>> counts = new ArrayList<>();
        columns.forEach(column -> counts.add(new TreeMap<>(CodePointOrder::compare)));
        List<String> read = new ArrayList<>(columns);
        read.add(SOURCE);
        tables.stream(table, read, row -> {
            String source = (String) row[columns.size()];
            for (int i = 0; i < columns.size(); i++) {
                add(counts.get(i), PageScopes.ALL, row[i]);
                if (sources.contains(source)) {
                    add(counts.get(i), source, row[i]);
                }
            }
        });
        Map<String, CommonestValues> commonest = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            commonest.put(columns.get(i), of(counts.get(i), most));
        }
        return commonest;
    }

    private static void add(Map<String, Map<Object, Long>> counts, String source, Object value) {
        counts.computeIfAbsent(source, key -> new HashMap<>()).merge(value, 1L, Long::sum);
    }

    private static CommonestValues of(Map<String, Map<Object, Long>> counts, Most most) {
        Comparator<Object[]> commonestFirst = Comparator.<Object[], Long>comparing(row -> -(Long) row[2])
                .thenComparing((a, b) -> PageTable.compare(a[1], b[1]));
        CommonestValues commonest = new CommonestValues(new ArrayList<>(), new ArrayList<>());
        counts.forEach((source, ofSource) -> {
            PageTable.Strongest strongest = new PageTable.Strongest(most.in(source), commonestFirst);
            ofSource.forEach((value, rows) -> strongest.offer(new Object[] {source, value, rows}));
            commonest.rows.addAll(strongest.rows());
            commonest.values.add(new Object[] {source, (long) ofSource.size() - (ofSource.containsKey(null) ? 1 : 0)});
        });
        return commonest;
    }

    static Map<String, CommonestValues> bySpark(
            RunTables tables, String table, List<String> columns, Set<String> sources, Most most) {
        Map<String, CommonestValues> commonest = new LinkedHashMap<>();
        columns.forEach(column -> commonest.put(
                column,
                of(counted(tables.filtered(table, List.of(SOURCE, column), lit(true)), column, sources, most))));
        return commonest;
    }

    /** (source, value, rows, values) of the commonest values, a source after the other. */
    private static List<Row> counted(Dataset<Row> table, String column, Set<String> sources, Most most) {
        Dataset<Row> ofEach = table.groupBy(SOURCE, column).agg(count(lit(1)).as(ROWS));
        Dataset<Row> ofAll = ofEach.groupBy(column)
                .agg(sum(ROWS).as(ROWS))
                .select(lit(PageScopes.ALL).as(SOURCE), col(column), col(ROWS));
        Dataset<Row> counted =
                ofEach.filter(col(SOURCE).isInCollection(sources)).unionByName(ofAll);
        Column nth = row_number()
                .over(Window.partitionBy(SOURCE)
                        .orderBy(col(ROWS).desc(), col(column).asc_nulls_last()));
        // By the limit that is a number alone, Spark ranks the values where they lie and brings together only the
        // first.
        return counted.withColumn("nth", nth)
                .filter(col("nth").leq(Math.max(most.ofAll(), most.ofEach())))
                .join(counted.groupBy(SOURCE).agg(count(column).as(VALUES)), SOURCE)
                .filter(col("nth")
                        .leq(when(col(SOURCE).equalTo(PageScopes.ALL), most.ofAll())
                                .otherwise(most.ofEach())))
                .orderBy(SOURCE, "nth")
                .select(SOURCE, column, ROWS, VALUES)
                .collectAsList();
    }

    private static CommonestValues of(List<Row> counted) {
        CommonestValues commonest = new CommonestValues(new ArrayList<>(), new ArrayList<>());
        String last = null;
        for (Row row : counted) {
            commonest.rows.add(new Object[] {row.get(0), row.get(1), row.get(2)});
            if (!row.getString(0).equals(last)) {
                last = row.getString(0);
                commonest.values.add(new Object[] {last, row.get(3)});
            }
        }
        return commonest;
    }
}
