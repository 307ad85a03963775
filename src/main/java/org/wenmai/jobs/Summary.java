package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.wenmai.tables.SentimentSourceRow;
import org.wenmai.tables.SourceRow;
import org.wenmai.tables.TermRow;

/** The end of a run in a few lines: what was read, what stands out, where to look next. */
final class Summary {
    private static final int TERMS = 12;
    private static final int SOURCES = 12;

    /** Share of the collector, and seconds of tasks, above which a stage wants more memory. */
    private static final double TIGHT = 0.25;

    private static final double WORTH_TELLING = 10;

    private final JobContext context;
    private final RunExport export;

    Summary(JobContext context, RunExport export) {
        this.context = context;
        this.export = export;
    }

    void print() throws IOException {
        PrintStream out = context.out();
        org.wenmai.tables.TableStore tables =
                new org.wenmai.tables.TableStore(context.spark(), context.run().finalPath());
        out.printf(
                Locale.ROOT,
                "%nrun %s: %s read = %s kept + %,d rejected%s%n",
                context.run().id(),
                Counted.of(export.accounting().kept() + export.accounting().rejected(), "record"),
                Counted.of(export.accounting().kept(), "document"),
                export.accounting().rejected(),
                export.accounting().rejected() == 0 ? "" : " " + export.rejectedByReason());
        if (tables.has(SourceRow.class) && export.accounting().kept() > 0) {
            sizes(out, tables);
        }
        if (tables.has(TermRow.class) && export.accounting().kept() > 0) {
            terms(out, tables);
        }
        networks(out);
        if (tables.has(SentimentSourceRow.class) && export.accounting().kept() > 0) {
            sentiment(out, tables);
        }
        stages(out);
        Path run = context.run().finalPath();
        out.printf(
                "%npage:   %s%ntables: %s/csv%nnext:   jobs/wenmai concordance TERM   shows the sentences behind a figure%n",
                page(run), shown(run));
    }

    private static void sizes(PrintStream out, org.wenmai.tables.TableStore tables) {
        Column all = col("source").equalTo("*");
        Row sizes = tables.read(SourceRow.class)
                .agg(
                        max(when(all, col("sentences"))),
                        max(when(all, col("tokens"))),
                        count(when(
                                not(all).and(col("documents").gt(0))
                                        .and(col("sentences").equalTo(0)),
                                lit(1))))
                .head();
        out.printf(
                Locale.ROOT,
                "%s, %s%n",
                Counted.of(sizes.getLong(0), "sentence"),
                Counted.of(sizes.getLong(1), "token"));
        if (sizes.getLong(2) > 0) {
            out.printf(
                    "warning: %s documents and no sentence; csv/boilerplate.csv has the lines that were left out, and"
                            + " --set cleaning.boilerplate=keep keeps them%n",
                    Counted.of(sizes.getLong(2), "source has", "sources have"));
        }
    }

    private static String shown(Path path) {
        return path.toUri().getScheme().equals("file") ? path.toUri().getPath() : path.toString();
    }

    /** Where the page will stand, or how to make it. */
    private String page(Path run) {
        try {
            return context.run().fileSystem().exists(new Path(run, DashboardJob.PAGE))
                    ? shown(new Path(run, DashboardJob.PAGE))
                    : "none; jobs/wenmai dashboard makes it";
        } catch (IOException unknown) {
            return "none: " + RunFolder.firstLine(unknown);
        }
    }

    /** The stage that took longest, and what to do where memory was short. */
    private void stages(PrintStream out) {
        Map<String, Double> seconds = context.progress().seconds();
        seconds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(slowest -> out.printf(
                        Locale.ROOT,
                        "slowest stage: %s, %.1f of %.1f s%n",
                        slowest.getKey(),
                        slowest.getValue(),
                        context.progress().elapsed()));
        context.progress().pressures().forEach((stage, pressure) -> {
            if (pressure.spilledBytes() > 0
                    || pressure.collectorShare() > TIGHT && pressure.taskSeconds() > WORTH_TELLING) {
                out.printf(
                        Locale.ROOT,
                        "memory was tight in %s: %,.0f MB went to disk, %.0f %% of its tasks' time to the collector; raise %s, or"
                                + " spark.partitions%n",
                        stage,
                        pressure.spilledBytes() / 1e6,
                        pressure.collectorShare() * 100,
                        context.spark().sparkContext().isLocal() ? "WENMAI_MEMORY" : "--executor-memory");
            }
        });
    }

    private static void terms(PrintStream out, org.wenmai.tables.TableStore tables) {
        List<Row> top = tables.read(TermRow.class)
                .filter(col("source").equalTo("*").and(col("rank").leq(TERMS)))
                .orderBy("rank")
                .select("term", "term_frequency", "document_frequency")
                .collectAsList();
        if (!top.isEmpty()) {
            out.println("top terms (occurrences, documents): "
                    + top.stream()
                            .map(row -> "%s (%d, %d)".formatted(row.getString(0), row.getLong(1), row.getLong(2)))
                            .collect(Collectors.joining("  ")));
        }
    }

    /** The network of the corpus, and how many were cut. */
    private void networks(PrintStream out) {
        NetworkExport.Written all = export.networks().get("*");
        if (all == null) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "network (%s): %s, %s, %s; %s opens in Gephi%n",
                all.window(),
                Counted.of(all.nodes(), "term"),
                Counted.of(all.edges(), "edge"),
                Counted.of(all.communities(), "community", "communities"),
                all.files().get(0).name());
        long terms = context.networks().stream()
                .filter(scope -> scope.termsFound() > scope.termsKept())
                .count();
        long pairs = context.networks().stream()
                .filter(scope -> export.networks().containsKey(scope.source())
                        && scope.pairsFound()
                                > export.networks().get(scope.source()).edges())
                .count();
        if (terms + pairs > 0) {
            out.printf(
                    Locale.ROOT,
                    "  of %d networks %d have more terms than network.max_nodes and %d more pairs than were published (run.json)%n",
                    context.networks().size(),
                    terms,
                    pairs);
        }
    }

    private static void sentiment(PrintStream out, org.wenmai.tables.TableStore tables) {
        List<Row> rows = tables.read(SentimentSourceRow.class)
                .filter(col("source").notEqual("*"))
                .orderBy(col("sentences").desc(), col("source"))
                .limit(SOURCES)
                .select("source", "documents", "sentences", "positive", "negative", "polarity")
                .collectAsList();
        out.println("sources (documents, sentences, positive, negative, polarity):");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "  %4d %6d %5d %5d  %6s  %s%n",
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.isNullAt(5) ? "–" : String.format(Locale.ROOT, "%+.2f", row.getDouble(5)),
                    row.getString(0));
        }
    }
}
