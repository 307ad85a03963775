package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
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
            "One term: a row for each occurrence (term_frequency). Two: a row for each sentence with both (joint_frequency)."
        },
        footer = {
            "",
            "Examples:",
            "  wenmai concordance Sora --source 算力观察 --sort R1",
            "  wenmai concordance Sora OpenAI --csv > pairs.csv",
            "  wenmai concordance 'GPT-.*' --regex",
            WenmaiCommand.EXIT_STATUSES
        })
final class ConcordanceCommand extends WenmaiCommand {
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
            Path run = runToRead(spark.sparkContext().hadoopConfiguration());
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
