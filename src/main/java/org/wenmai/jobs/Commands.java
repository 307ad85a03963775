package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.wenmai.tables.TableStore;
import org.wenmai.tokens.Folding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands, as the user calls them. */
public final class Commands {
    private static final String FOOTER_STATUS =
            "%nExit status: 0 done · 1 failed · 2 wrong call · 3 done, but --strict and something was rejected · 130 interrupted";

    private Commands() {}

    /** The command line with all commands below it. */
    public static CommandLine commandLine(PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new Analyse(out, err));
        line.addSubcommand(new Ingest(out, err));
        line.addSubcommand(new Tokenise(out, err));
        line.addSubcommand(new Frequencies(out, err));
        line.addSubcommand(new CooccurrenceCommand(out, err));
        line.addSubcommand(new SentimentCommand(out, err));
        line.addSubcommand(new ConcordanceCommand(out, err));
        line.addSubcommand(new Verify(out, err));
        line.setOut(new java.io.PrintWriter(out, true));
        line.setErr(new java.io.PrintWriter(err, true));
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((wrong, arguments) -> {
            err.println("wenmai: " + wrong.getMessage().lines().findFirst().orElse("wrong call"));
            CommandLine.UnmatchedArgumentException.printSuggestions(wrong, new java.io.PrintWriter(err, true));
            err.println("wenmai: see wenmai %s--help"
                    .formatted(
                            wrong.getCommandLine().getCommandName().equals("wenmai")
                                    ? ""
                                    : wrong.getCommandLine().getCommandName() + " "));
            return ExitStatus.WRONG_CALL;
        });
        return line;
    }

    private static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"wenmai " + org.wenmai.Wenmai.version()};
        }
    }

    @Command(
            name = "wenmai",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description =
                    "Text mining of Chinese articles from many sources: terms, networks, sentiment, with the sentence behind every figure.",
            footer = {
                "",
                "Examples:",
                "  wenmai analyse                                     reads seeds/, writes output/",
                "  wenmai analyse --input ~/articles --output ~/out",
                "  wenmai concordance Sora --limit 20                 the sentences behind a figure",
                "  wenmai COMMAND --help                              options of a command"
            })
    private static final class Root implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
        }
    }

    /** What all commands share. */
    private abstract static class Base implements Callable<Integer> {
        @Mixin
        private Options options;

        private final PrintStream out;
        private final PrintStream err;

        Base(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        final JobRunner runner() {
            return new JobRunner(options, out, err);
        }

        final Options options() {
            return options;
        }

        final PrintStream out() {
            return out;
        }

        final PrintStream err() {
            return err;
        }
    }

    @Command(
            name = "analyse",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = "The main job: reads documents and writes every table.",
            footer = {
                "",
                "Examples:",
                "  wenmai analyse",
                "  wenmai analyse --input articles --output out --set tfidf.scheme=sklearn",
                "  wenmai analyse --input 'feeds/2024-02-*.jsonl' --since 2024-02-15 --until 2024-02-29",
                FOOTER_STATUS
            })
    private static final class Analyse extends Base {
        Analyse(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            return runner().runFromFiles(
                            "analyse",
                            files -> Stream.concat(Stream.of(new IngestJob(files)), Pipeline.onTables().stream())
                                    .toList());
        }
    }

    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = "Reads, cleans and identifies documents.",
            footer = {"", "Example: wenmai ingest --input articles --output out", FOOTER_STATUS})
    private static final class Ingest extends Base {
        Ingest(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            return runner().runFromFiles("ingest", files -> List.of(new IngestJob(files)));
        }
    }

    @Command(
            name = "tokenise",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = "Cuts the sentences of the newest run into words.",
            footer = {"", "Example: wenmai tokenise --output out", FOOTER_STATUS})
    private static final class Tokenise extends Base {
        Tokenise(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            return runner().run("tokenise", List.of(new TokeniseJob()));
        }
    }

    @Command(
            name = "frequencies",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = "Counts and weighs the terms of the newest run.",
            footer = {"", "Example: wenmai frequencies --output out --set tfidf.scheme=quanteda", FOOTER_STATUS})
    private static final class Frequencies extends Base {
        Frequencies(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            return runner().run("frequencies", List.of(new FrequenciesJob()));
        }
    }

    @Command(
            name = "cooccurrence",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = "Networks of the terms of the newest run.",
            footer = {"", "Example: wenmai cooccurrence --output out --set network.min_joint=5", FOOTER_STATUS})
    private static final class CooccurrenceCommand extends Base {
        CooccurrenceCommand(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            return runner().run("cooccurrence", List.of(new CooccurrenceJob()));
        }
    }

    @Command(
            name = "sentiment",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = "Sentiment of the sentences, documents and sources of the newest run.",
            footer = {
                "",
                "Example: wenmai sentiment --output out --set \"lexicons.sentiment=[wenmai:lexicons/sentiment.tsv, mine.tsv]\"",
                FOOTER_STATUS
            })
    private static final class SentimentCommand extends Base {
        SentimentCommand(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            return runner().run("sentiment", List.of(new SentimentJob()));
        }
    }

    @Command(
            name = "concordance",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = {
                "Keyword in context, from the newest run.",
                "One term: a row for each occurrence (term_frequency). Two: a row for each sentence with both (joint_frequency)."
            },
            footer = {
                "",
                "Examples:",
                "  wenmai concordance Sora --source 算力观察 --sort R1",
                "  wenmai concordance Sora OpenAI --csv > pairs.csv",
                "  wenmai concordance 'GPT-.*' --regex",
                FOOTER_STATUS
            })
    private static final class ConcordanceCommand extends Base {
        @Parameters(arity = "1..2", paramLabel = "TERM", description = "One term, or two that stand in one sentence")
        private final List<String> terms = new ArrayList<>();

        @Option(names = "--source", paramLabel = "SOURCE", description = "Only this source")
        private String source;

        @Option(names = "--regex", description = "The first term is a regular expression over terms")
        private boolean regex;

        @Option(names = "--sort", paramLabel = "L1|R1", description = "Sort by the word to the left or to the right")
        private String sort;

        @Option(names = "--csv", description = "Print CSV with whole sentences")
        private boolean csv;

        @Option(names = "--limit", paramLabel = "N", description = "Print at most N rows. Default: all")
        private Long limit;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        ConcordanceCommand(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            if (sort != null && !sort.matches("[LRlr]1")) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--sort: found '" + sort + "', expected L1 or R1");
            }
            if (regex) {
                try {
                    java.util.regex.Pattern.compile(terms.get(0));
                } catch (java.util.regex.PatternSyntaxException wrong) {
                    throw new CommandLine.ParameterException(
                            spec.commandLine(), "TERM: no regular expression: " + wrong.getDescription());
                }
            }
            JobRunner runner = runner();
            return runner.read((spark, configuration, lexicons) -> {
                Path run = asked(options(), spark.sparkContext().hadoopConfiguration());
                Lexicons ofRun = runner.lexiconsOf(run, spark.sparkContext().hadoopConfiguration());
                List<String> asked = new ArrayList<>();
                for (int i = 0; i < terms.size(); i++) {
                    asked.add(regex && i == 0 ? terms.get(i) : normalForm(ofRun, terms.get(i)));
                }
                long rows = new Concordance(new TableStore(spark, run), out())
                        .print(new Concordance.Query(asked, regex, source, sort, csv, limit));
                if (rows == 0) {
                    err().printf(
                                    "wenmai: no rows: %s stands in no sentence of run %s as a term; stop terms and bare numbers are no terms%n",
                                    String.join(" with ", asked), run.getName());
                } else if (!csv && !options().quiet()) {
                    out().printf("%d rows for %s in run %s%n", rows, String.join(" + ", asked), run.getName());
                }
                return ExitStatus.DONE;
            });
        }

        /** The term a spelling is counted as: its lexicon entry, else its folded form. */
        private static String normalForm(Lexicons lexicons, String asked) {
            String folded = Folding.fold(asked);
            return lexicons.terms().entries().stream()
                    .filter(entry -> Folding.fold(entry.surface()).equals(folded))
                    .map(org.wenmai.lexicons.TermLexicon.Entry::term)
                    .findFirst()
                    .orElse(folded);
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            versionProvider = Versions.class,
            description = "Reads the newest run again: files, digests, row counts, types and keys.",
            footer = {"", "Example: wenmai verify --output out", FOOTER_STATUS})
    private static final class Verify extends Base {
        Verify(PrintStream out, PrintStream err) {
            super(out, err);
        }

        @Override
        public Integer call() {
            return runner().read((spark, configuration, lexicons) -> {
                var hadoop = spark.sparkContext().hadoopConfiguration();
                Path run = asked(options(), hadoop);
                return new Verification(hadoop, out()).verify(run) ? ExitStatus.DONE : ExitStatus.FAILED;
            });
        }
    }

    /** The run that {@code --run-id} names, else the newest. */
    private static Path asked(Options options, org.apache.hadoop.conf.Configuration hadoop) throws java.io.IOException {
        if (options.runId() != null) {
            Path run = new Path(options.output(), "runs/" + options.runId());
            if (!run.getFileSystem(hadoop).exists(new Path(run, "run.json"))) {
                throw new UsageException("--run-id %s: no finished run of that name below %s"
                        .formatted(options.runId(), options.output()));
            }
            return run;
        }
        Path run = RunFolder.latest(options.output(), hadoop);
        if (run == null) {
            throw new UsageException(
                    "--output %s: no finished run is there; run analyse first".formatted(options.output()));
        }
        return run;
    }
}
