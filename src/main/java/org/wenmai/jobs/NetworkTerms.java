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
import org.wenmai.statistics.PairTotals;
import org.wenmai.statistics.PairVocabulary;

/** The terms whose pairs are counted, by number in their scope: at most network.sources + 1 times network.max_nodes. */
final class NetworkTerms {
    private final List<String> scopes;
    private final Map<String, Long> windows;
    private final Map<String, List<Row>> rowsOfScope = new HashMap<>();

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

    /** (scope, source, windows). */
    Dataset<Row> sources(JobContext context) {
        List<Row> rows = new ArrayList<>();
        for (int scope = 0; scope < scopes.size(); scope++) {
            rows.add(RowFactory.create(scope, scopes.get(scope), windows.get(scopes.get(scope))));
        }
        StructType schema =
                new StructType().add("scope", "int").add("source", "string").add("windows", "bigint");
        return broadcast(context.spark().createDataFrame(rows, schema));
    }

    /** (scope, a, term_a, frequency_a), or the same for b. */
    Dataset<Row> terms(JobContext context, String end) {
        List<Row> rows = new ArrayList<>();
        for (int scope = 0; scope < scopes.size(); scope++) {
            List<Row> terms = rowsOf(scopes.get(scope));
            for (int number = 0; number < terms.size(); number++) {
                rows.add(RowFactory.create(
                        scope,
                        number,
                        terms.get(number).get(1),
                        terms.get(number).get(2)));
            }
        }
        StructType schema = new StructType()
                .add("scope", "int")
                .add(end, "int")
                .add("term_" + end, "string")
                .add("frequency_" + end, "bigint");
        return broadcast(context.spark().createDataFrame(rows, schema));
    }

    /**
     * What each scope was cut from.
     *
     * @param pairs those of each scope that has any
     */
    List<NetworkScope> found(Map<Integer, PairTotals> pairs) {
        List<NetworkScope> found = new ArrayList<>();
        for (int scope = 0; scope < scopes.size(); scope++) {
            String source = scopes.get(scope);
            List<Row> terms = rowsOf(source);
            found.add(new NetworkScope(
                    source,
                    windows.get(source),
                    terms.isEmpty() ? 0 : terms.get(0).getLong(3),
                    terms.size(),
                    pairs.containsKey(scope) ? pairs.get(scope).pairs() : 0));
        }
        return found;
    }
}
