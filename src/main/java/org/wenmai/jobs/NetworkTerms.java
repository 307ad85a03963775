package org.wenmai.jobs;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.CodePointOrder;
import org.wenmai.statistics.PairVocabulary;

/** The terms whose pairs are counted, by number in their scope: at most network.sources + 1 times network.max_nodes. */
final class NetworkTerms {
    private final List<String> scopes;
    private final Map<String, Long> windows;
    private final Map<String, List<Row>> rowsOfScope = new HashMap<>();
    private final Map<Integer, Long> pairsOfScope = new HashMap<>();

    /**
     * Terms.
     *
     * @param windows windows of each scope, {@code *} first
     * @param vocabulary rows (source, term, frequency, found)
     */
    NetworkTerms(Map<String, Long> windows, List<Row> vocabulary) {
        this.scopes = List.copyOf(windows.keySet());
        this.windows = windows;
        for (Row row : vocabulary) {
            rowsOfScope
                    .computeIfAbsent(row.getString(0), scope -> new ArrayList<>())
                    .add(row);
        }
        rowsOfScope
                .values()
                .forEach(rows -> rows.sort((a, b) -> CodePointOrder.compare(a.getString(1), b.getString(1))));
    }

    private List<Row> rowsOf(String scope) {
        return rowsOfScope.getOrDefault(scope, List.of());
    }

    PairVocabulary numbers() {
        return new PairVocabulary(
                scopes,
                scopes.stream()
                        .map(scope -> rowsOf(scope).stream()
                                .map(row -> row.getString(1))
                                .toList())
                        .toList());
    }

    /** Takes how many pairs each scope has. */
    void pairsFound(Map<Integer, Long> counts) {
        pairsOfScope.putAll(counts);
    }

    /** (scope, source, windows, tested), tested being its pairs. */
    Dataset<Row> sources(JobContext context) {
        List<Row> rows = new ArrayList<>();
        for (int scope = 0; scope < scopes.size(); scope++) {
            rows.add(RowFactory.create(
                    scope, scopes.get(scope), windows.get(scopes.get(scope)), pairsOfScope.getOrDefault(scope, 0L)));
        }
        StructType schema = new StructType()
                .add("scope", "int")
                .add("source", "string")
                .add("windows", "bigint")
                .add("tested", "bigint");
        return broadcast(context.spark().createDataFrame(rows, schema));
    }

    /** (scope, a, frequency_a), or the same for b. */
    Dataset<Row> frequencies(JobContext context, String end) {
        return terms(context, end, "frequency_", "bigint", 2);
    }

    /** (scope, a, term_a), or the same for b. */
    Dataset<Row> names(JobContext context, String end) {
        return terms(context, end, "term_", "string", 1);
    }

    private Dataset<Row> terms(JobContext context, String end, String column, String type, int cell) {
        List<Row> rows = new ArrayList<>();
        for (int scope = 0; scope < scopes.size(); scope++) {
            List<Row> terms = rowsOf(scopes.get(scope));
            for (int number = 0; number < terms.size(); number++) {
                rows.add(RowFactory.create(scope, number, terms.get(number).get(cell)));
            }
        }
        StructType schema = new StructType().add("scope", "int").add(end, "int").add(column + end, type);
        return broadcast(context.spark().createDataFrame(rows, schema));
    }

    /** What each scope was cut from. */
    List<NetworkScope> found() {
        List<NetworkScope> found = new ArrayList<>();
        for (int scope = 0; scope < scopes.size(); scope++) {
            String source = scopes.get(scope);
            List<Row> terms = rowsOf(source);
            found.add(new NetworkScope(
                    source,
                    windows.get(source),
                    terms.isEmpty() ? 0 : terms.get(0).getLong(3),
                    terms.size(),
                    pairsOfScope.getOrDefault(scope, 0L)));
        }
        return found;
    }
}
