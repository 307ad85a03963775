package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.measures.KeynessMeasure;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.DocumentTermRow;
import org.wenmai.tables.TableStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Two sources, two periods or two runs side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = {
            "Sets two sources, periods or runs side by side: terms, pairs of terms and sentiment gained and lost.",
            "What the second has more of than the first, and what less, also of the terms that the sentiment is about. Every row has",
            "its effect, its interval by document, its significance and a sentence. Order: differences that hold by document first,",
            "then by log-likelihood."
        },
        footer = {
            "",
            "Examples:",
            "  wenmai compare --sources 新智元 量子位",
            "  wenmai compare --periods 2024-01..2024-03 2024-04..2024-06 --source 新智元 --csv > moved.csv",
            "  wenmai compare --runs 20260101T08 latest --limit 50",
            WenmaiCommand.EXIT_STATUSES
        })
final class CompareCommand extends WenmaiCommand {
    @Option(names = "--sources", arity = "2", paramLabel = "SOURCE", description = "Two sources of the newest run")
    private List<String> sources;

    @Option(
            names = "--periods",
            arity = "2",
            paramLabel = "PERIOD",
            description = "Two periods of the newest run: 2024, 2024-03, 2024-03-15, or two with .. between them")
    private List<String> periods;

    @Option(
            names = "--runs",
            arity = "2",
            paramLabel = "ID",
            description = "Two runs below --output: latest, a name, or its beginning")
    private List<String> runs;

    @Option(names = "--source", paramLabel = "SOURCE", description = "With --periods or --runs: only this source")
    private String source;

    @Option(names = "--limit", paramLabel = "N", description = "Rows of each list. Default: ${DEFAULT-VALUE}")
    private int limit = 15;

    @Option(
            names = "--min-frequency",
            paramLabel = "N",
            description = "Occurrences a row needs, or would have at the rate of both sides. Default: ${DEFAULT-VALUE}")
    private long minFrequency = 5;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description =
                    "Rank by another measure: log-likelihood, log-likelihood-two-cells, chi-squared, log-ratio, percent-difference, simple-maths, odds-ratio, bic …")
    private String measure;

    @Option(names = "--csv", description = "Print CSV")
    private boolean csv;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    CompareCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        KeynessMeasure chosen = checked();
        return runner().read((spark, configuration, lexicons) -> {
            List<Path> folders = folders(spark.sparkContext().hadoopConfiguration());
            Sides sides = sides(spark, folders);
            Partitions.prepare(spark, configuration, bytes(spark, folders));
            requireDocuments(sides);
            Comparison comparison = new Comparison(spark, sides, chosen, minFrequency, limit);
            List<Comparison.Move> moves = comparison.moves();
            Map<Integer, Row> evidence = comparison.evidence(moves);
            ComparisonReport report = new ComparisonReport(
                    out(), sides.get(0).label(), sides.get(1).label(), chosen);
            if (csv) {
                report.csv(moves, evidence);
            } else {
                report.lists(moves, evidence);
            }
            if (moves.isEmpty()) {
                err().println(
                                "wenmai: no rows: the two sides are alike, or nothing occurs often enough (--min-frequency)");
            }
            return ExitStatus.DONE;
        });
    }

    private KeynessMeasure checked() {
        if (Stream.of(sources, periods, runs).filter(pair -> pair != null).count() != 1) {
            throw wrong("give one of --sources A B, --periods A B, --runs A B");
        }
        if (source != null && sources != null) {
            throw wrong("--source goes with --periods or --runs");
        }
        List<String> pair = sources != null ? sources : periods != null ? periods : runs;
        if (pair.size() != 2) {
            throw wrong("give one pair to compare, found " + pair);
        }
        if (pair.get(0).equals(pair.get(1))) {
            throw wrong("'%s' cannot be compared with itself".formatted(pair.get(0)));
        }
        if (limit < 1 || minFrequency < 1) {
            throw wrong("--limit and --min-frequency: expected at least 1");
        }
        if (periods != null && period(0).overlaps(period(1))) {
            throw wrong("--periods: %s and %s overlap".formatted(periods.get(0), periods.get(1)));
        }
        try {
            return measure == null ? null : KeynessMeasure.named(measure);
        } catch (IllegalArgumentException unknown) {
            throw wrong("--measure: " + unknown.getMessage());
        }
    }

    private Period period(int i) {
        try {
            return Period.parse(periods.get(i));
        } catch (IllegalArgumentException unreadable) {
            throw wrong("--periods: " + unreadable.getMessage());
        }
    }

    private CommandLine.ParameterException wrong(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }

    /** The two runs, or the one that both sides stand in. */
    private List<Path> folders(Configuration hadoop) throws IOException {
        if (runs == null) {
            return List.of(runToRead(hadoop));
        }
        List<Path> folders =
                List.of(runToRead("--runs", runs.get(0), hadoop), runToRead("--runs", runs.get(1), hadoop));
        if (folders.get(0).equals(folders.get(1))) {
            throw new UsageException("--runs %s %s: both are run %s, which cannot be compared with itself"
                    .formatted(runs.get(0), runs.get(1), folders.get(0).getName()));
        }
        return folders;
    }

    private Sides sides(SparkSession spark, List<Path> folders) {
        if (runs != null) {
            return new Sides(ofRun(spark, folders.get(0)), ofRun(spark, folders.get(1)));
        }
        TableStore tables = new TableStore(spark, folders.get(0));
        if (sources != null) {
            return new Sides(ofSource(tables, sources.get(0)), ofSource(tables, sources.get(1)));
        }
        return new Sides(ofPeriod(tables, period(0)), ofPeriod(tables, period(1)));
    }

    /** Bytes that the larger run read, as a measure of the work. */
    private static long bytes(SparkSession spark, List<Path> folders) throws IOException {
        long bytes = 0;
        for (Path folder : folders) {
            bytes = Math.max(bytes, new EarlierRun(folder, spark.sparkContext().hadoopConfiguration()).inputBytes());
        }
        return bytes;
    }

    private static Sides.Side ofSource(TableStore tables, String name) {
        return new Sides.Side(name, tables, col("source").equalTo(name), name);
    }

    private Sides.Side ofPeriod(TableStore tables, Period period) {
        return new Sides.Side(
                period.label(), tables, period.holds("published_on").and(inSource()), scope());
    }

    private Sides.Side ofRun(SparkSession spark, Path folder) {
        return new Sides.Side(folder.getName(), new TableStore(spark, folder), inSource(), scope());
    }

    private Column inSource() {
        return source == null ? lit(true) : col("source").equalTo(source);
    }

    private String scope() {
        return source == null ? "*" : source;
    }

    private static void requireDocuments(Sides sides) throws IOException {
        if (!sides.have(DocumentTermRow.class)) {
            throw new UsageException("compare: the tables document_terms are not there; run frequencies first");
        }
        for (int i = 0; i < 2; i++) {
            Sides.Side side = sides.get(i);
            if (side.tables().read(DocumentRow.class).filter(side.documents()).isEmpty()) {
                throw new UsageException(
                        "compare: '%s' has no document; csv/sources.csv lists the sources and the days they were published on"
                                .formatted(side.label()));
            }
        }
    }
}
