package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.wenmai.statistics.WindowUnit;
import org.wenmai.tables.TableStore;
import org.wenmai.tokens.Folding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sentences behind a figure. */
@Command(
        name = "concordance",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = {
            "Keyword in context, from the newest run.",
            "One term: a row for each occurrence (term_frequency). Two: a row for each window with both (joint_frequency),",
            "by sentences or what network.window of the run says."
        },
        footer = {
            "",
            "Examples:",
            "  wenmai concordance Sora --source 算力观察 --sort R1",
            "  wenmai concordance Sora OpenAI --csv > pairs.csv",
            "  wenmai concordance 'GPT-.*' --regex",
            "  wenmai concordance 'GPT-.*' 'OpenAI|谷歌' --regex --sort L1",
            WenmaiCommand.EXIT_STATUSES
        })
final class ConcordanceCommand extends WenmaiCommand {
    @Parameters(arity = "1..2", paramLabel = "TERM", description = "One term, or two that stand in one window")
    private final List<String> terms = new ArrayList<>();

    @Option(names = "--source", paramLabel = "SOURCE", description = "Only this source")
    private String source;

    @Option(names = "--regex", description = "Each TERM is a regular expression (Java's) that whole terms match")
    private boolean regex;

    @Option(names = "--sort", paramLabel = "L1|R1", description = "Sort by the word to the left or to the right")
    private String sort;

    @Option(
            names = "--csv",
            description = "Print CSV: whole sentences, and five words on either side in columns L5 to R5")
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
        if (terms.size() > 2) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "TERM: found %d, expected one or two".formatted(terms.size()));
        }
        if (sort != null && !sort.matches("[LRlr]1")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--sort: found '" + sort + "', expected L1 or R1");
        }
        if (limit != null && limit < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--limit: found " + limit + ", expected a whole number of at least 0");
        }
        if (regex) {
            terms.forEach(this::requirePattern);
        }
        JobRunner runner = runner();
        return runner.read((spark, configuration, lexicons) -> {
            Path run = runToRead(spark.sparkContext().hadoopConfiguration());
            Configuration settings =
                    runner.configurationOf(run, spark.sparkContext().hadoopConfiguration());
            Lexicons ofRun = runner.lexiconsOf(run, spark.sparkContext().hadoopConfiguration());
            List<String> asked = terms.stream()
                    .map(term -> regex ? term : normalForm(ofRun, term))
                    .toList();
            if (asked.size() == 2 && asked.get(0).equals(asked.get(1))) {
                throw new UsageException("TERM: %s and %s are one term, expected two different ones"
                        .formatted(terms.get(0), terms.get(1)));
            }
            long rows = new Concordance(new TableStore(spark, run))
                    .print(
                            new Concordance.Query(
                                    asked,
                                    regex,
                                    WindowUnit.named(settings.text(Key.NETWORK_WINDOW)),
                                    source,
                                    sort,
                                    limit),
                            new ConcordancePrinter(out(), csv));
            if (rows == 0) {
                err().printf(
                                "wenmai: no rows: %s stands in no %s of %s in run %s as a term; stop terms and bare numbers are no terms%n",
                                String.join(" with ", asked),
                                asked.size() == 1 ? "sentence" : "window (" + settings.text(Key.NETWORK_WINDOW) + ")",
                                source == null ? "any source" : "source " + source,
                                run.getName());
            } else if (!csv && !options().quiet()) {
                out().printf(
                                "%s for %s in run %s%n",
                                Counted.of(rows, "row"), String.join(" + ", asked), run.getName());
            }
            return ExitStatus.DONE;
        });
    }

    private void requirePattern(String pattern) {
        try {
            java.util.regex.Pattern.compile(pattern);
        } catch (java.util.regex.PatternSyntaxException wrong) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "TERM: '%s' is no regular expression: %s".formatted(pattern, wrong.getDescription()));
        }
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
