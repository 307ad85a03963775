package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.wenmai.dashboard.Dashboard;
import org.wenmai.dashboard.PageLimits;
import org.wenmai.statistics.FigureEvidence;
import org.wenmai.statistics.FigureKeys;
import org.wenmai.statistics.FigureKeys.Figure;
import org.wenmai.statistics.FigureKeys.Opinion;
import org.wenmai.statistics.Granularity;
import org.wenmai.tables.CooccurrenceEdgeRow;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.EvidenceRow;
import org.wenmai.tables.KeynessRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.SentimentMentionRow;
import org.wenmai.tables.SentimentTargetRow;
import org.wenmai.tables.SourceRow;
import org.wenmai.tables.TermRow;
import org.wenmai.tables.TokenRow;
import org.wenmai.tables.TrendRow;

/** Published tables → evidence, and the page over all of them. */
final class DashboardJob implements Job {
    /** Where the page stands in a run. */
    static final String PAGE = "dashboard/index.html";

    private static final String TARGETS = "sentiment_targets";

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(
                DocumentRow.class,
                SentenceRow.class,
                TokenRow.class,
                SourceRow.class,
                TermRow.class,
                TrendRow.class,
                CooccurrenceEdgeRow.class);
    }

    @Override
    public List<Class<? extends Record>> uses() {
        return List.of(KeynessRow.class, SentimentTargetRow.class, SentimentMentionRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(EvidenceRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        FigureKeys keys = keys(context);
        String granularity = context.read(TrendRow.class).select("granularity").limit(1).collectAsList().stream()
                .map(row -> row.getString(0))
                .findFirst()
                .orElse(Granularity.DAY.label());
        context.write(
                EvidenceRow.class,
                FigureEvidence.of(
                        context.read(TokenRow.class),
                        context.read(DocumentRow.class),
                        context.read(SentenceRow.class),
                        keys.askForOpinions() ? context.read(SentimentMentionRow.class) : null,
                        context.broadcast(keys),
                        Granularity.labelled(granularity)));
        page(context);
    }

    private static void page(JobContext context) throws IOException {
        PageLimits limits = new PageLimits(
                (int) context.configuration().number(Key.DASHBOARD_DOCUMENTS),
                context.configuration().number(Key.DASHBOARD_TEXT_BYTES),
                context.configuration().number(Key.CSV_MAX_ROWS));
        String pictures = context.configuration().text(Key.DASHBOARD_PICTURES);
        List<String> languages =
                pictures.equals("none") ? List.of() : pictures.equals("both") ? List.of("zh", "en") : List.of(pictures);
        Dashboard made =
                Dashboard.of(context.tables(), context.run().fileSystem().getConf(), limits, languages);
        Path folder = new Path(context.run().path(), PAGE).getParent();
        context.run().fileSystem().mkdirs(folder);
        context.run().writeText(PAGE, made.page());
        for (Map.Entry<String, String> picture : made.pictures().entrySet()) {
            context.run().writeText(folder.getName() + "/" + picture.getKey(), picture.getValue());
        }
    }

    /** At most {@code evidence.rows} rows of each table in each of {@code evidence.sources} + 1 scopes. */
    private static FigureKeys keys(JobContext context) throws IOException {
        List<String> scopes = new ArrayList<>(List.of("*"));
        context.read(SourceRow.class)
                .filter(col("source").notEqual("*"))
                .orderBy(col("documents").desc(), col("source"))
                .limit((int) context.configuration().number(Key.EVIDENCE_SOURCES))
                .select("source")
                .collectAsList()
                .forEach(row -> scopes.add(row.getString(0)));
        Strongest strongest = new Strongest(context, scopes, new FigureKeys());
        strongest.add(TermRow.class, lit(true), DashboardJob::term, col("rank"));
        strongest.add(KeynessRow.class, lit(true), DashboardJob::keyTerm, col("rank"));
        strongest.add(CooccurrenceEdgeRow.class, col("window").equalTo("sentence"), DashboardJob::edge, col("rank"));
        strongest.add(
                SentimentTargetRow.class,
                col("positive").notEqual(col("negative")),
                DashboardJob::target,
                functions.abs(col("positive").minus(col("negative"))).desc(),
                col("sentences"),
                col("target"),
                col("holder"));
        strongest.add(
                TrendRow.class,
                col("burst").gt(0),
                DashboardJob::trend,
                col("burst").desc(),
                col("term_frequency").desc(),
                col("term"),
                col("period"));
        return strongest.keys;
    }

    private static Figure term(Row row) {
        return Figure.ofTerm("terms", row.getAs("source"), row.getAs("term"));
    }

    private static Figure keyTerm(Row row) {
        return Figure.ofTerm("keyness", row.getAs("source"), row.getAs("term"));
    }

    private static Figure edge(Row row) {
        String a = row.getAs("term_a");
        String b = row.getAs("term_b");
        return new Figure("cooccurrence_edges", row.getAs("source"), a, b, a, b, null, null);
    }

    private static Figure target(Row row) {
        String target = row.getAs("target");
        String holder = row.getAs("holder");
        String label = row.<Long>getAs("positive") > row.<Long>getAs("negative") ? "positive" : "negative";
        return new Figure(TARGETS, row.getAs("source"), target, holder, target, null, null, new Opinion(label, holder));
    }

    private static Figure trend(Row row) {
        String term = row.getAs("term");
        String period = row.getAs("period").toString();
        return new Figure("trends", row.getAs("source"), term, period, term, null, period, null);
    }

    /** Gathers the strongest rows of tables. */
    private record Strongest(JobContext context, List<String> scopes, FigureKeys keys) {
        void add(Class<? extends Record> table, Column eligible, Function<Row, Figure> figure, Column... strongestFirst)
                throws IOException {
            if (!context.tables().has(table)) {
                return;
            }
            Dataset<Row> rows = context.read(table)
                    .filter(col("source").isInCollection(scopes).and(eligible));
            rows.withColumn(
                            "nth",
                            row_number().over(Window.partitionBy("source").orderBy(strongestFirst)))
                    .filter(col("nth").leq(context.configuration().number(Key.EVIDENCE_ROWS)))
                    .orderBy("source", "nth")
                    .collectAsList()
                    .forEach(row -> keys.add(figure.apply(row)));
        }
    }
}
