package org.wenmai.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.statistics.CooccurrenceNetwork;
import org.wenmai.statistics.Cooccurrences;
import org.wenmai.statistics.PairVocabulary;
import org.wenmai.statistics.TermTags;
import org.wenmai.tables.CooccurrenceEdgeRow;
import org.wenmai.tables.CooccurrenceNodeRow;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.TokenRow;

/** tokens → cooccurrence_edges, cooccurrence_nodes. */
final class CooccurrenceJob implements Job {
    @Override
    public String name() {
        return "cooccurrence";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, TokenRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(CooccurrenceEdgeRow.class, CooccurrenceNodeRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        Configuration configuration = context.configuration();
        long minJoint = configuration.number(Key.NETWORK_MIN_JOINT);
        Dataset<Row> tokens = context.read(TokenRow.class);
        Dataset<Row> windows =
                stored(context, "windows", Cooccurrences.windows(tokens, context.read(DocumentRow.class)));
        Dataset<Row> scopes = Cooccurrences.scopes(windows, (int) configuration.number(Key.NETWORK_SOURCES));
        // At most network.sources + 1 rows, and for each at most network.max_nodes terms.
        List<String> names = new ArrayList<>();
        Map<String, Long> windowsOf = new LinkedHashMap<>();
        scopes.collectAsList().forEach(row -> windowsOf.put(row.getString(0), row.getLong(1)));
        names.addAll(windowsOf.keySet());
        Dataset<Row> vocabulary = stored(context, "vocabulary", Cooccurrences.vocabulary(windows, names, minJoint, (int)
                configuration.number(Key.NETWORK_MAX_NODES)));
        Terms terms = new Terms(names, vocabulary.orderBy("source", "term").collectAsList());
        Broadcast<PairVocabulary> numbers = context.broadcast(terms.numbers());
        Dataset<Row> pairs = Cooccurrences.pairs(windows, numbers, minJoint)
                .join(terms.rows(context, windowsOf, "a"), new String[] {"scope", "a"})
                .join(terms.rows(context, windowsOf, "b").drop("source", "windows"), new String[] {"scope", "b"});
        context.write(CooccurrenceEdgeRow.class, CooccurrenceNetwork.edges(pairs, (int)
                configuration.number(Key.NETWORK_MAX_EDGES)));
        context.write(
                CooccurrenceNodeRow.class,
                CooccurrenceNetwork.nodes(context.read(CooccurrenceEdgeRow.class), vocabulary, TermTags.of(tokens)));
    }

    private static Dataset<Row> stored(JobContext context, String name, Dataset<Row> rows) {
        String path = context.work(name).toString();
        rows.write().parquet(path);
        return context.spark().read().schema(rows.schema()).parquet(path);
    }

    /** The terms kept, by number in their scope. */
    private static final class Terms {
        private final List<String> scopes;
        private final List<List<Row>> rowsOfScope = new ArrayList<>();

        Terms(List<String> scopes, List<Row> vocabulary) {
            this.scopes = scopes;
            for (String scope : scopes) {
                rowsOfScope.add(vocabulary.stream()
                        .filter(row -> row.getString(0).equals(scope))
                        .toList());
            }
        }

        PairVocabulary numbers() {
            return new PairVocabulary(
                    scopes,
                    rowsOfScope.stream()
                            .map(rows ->
                                    rows.stream().map(row -> row.getString(1)).toList())
                            .toList());
        }

        /** (scope, a, term_a, frequency_a, source, windows), or the same for b. */
        Dataset<Row> rows(JobContext context, Map<String, Long> windowsOf, String end) {
            List<Row> rows = new ArrayList<>();
            for (int scope = 0; scope < scopes.size(); scope++) {
                List<Row> terms = rowsOfScope.get(scope);
                for (int number = 0; number < terms.size(); number++) {
                    rows.add(org.apache.spark.sql.RowFactory.create(
                            scope,
                            number,
                            terms.get(number).getString(1),
                            terms.get(number).getLong(2),
                            scopes.get(scope),
                            windowsOf.get(scopes.get(scope))));
                }
            }
            var schema = new org.apache.spark.sql.types.StructType()
                    .add("scope", "int")
                    .add(end, "int")
                    .add("term_" + end, "string")
                    .add("frequency_" + end, "bigint")
                    .add("source", "string")
                    .add("windows", "bigint");
            return org.apache.spark.sql.functions.broadcast(context.spark().createDataFrame(rows, schema));
        }
    }
}
