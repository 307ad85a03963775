package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** New terms from the newest run. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = {
            "Proposes terms for the lexicon: words that the sentences of the newest run use and no list has.",
            "Writes the table proposed_terms, and lexicon/proposed-terms.tsv in the form of a term lexicon."
        },
        footer = {
            "",
            "Example: wenmai discover --output out --set discover.min_frequency=10",
            "Then delete what is no term from runs/ID/lexicon/proposed-terms.tsv and give it to the next run:",
            "  wenmai analyse --set 'lexicons.terms=[\"wenmai:lexicons/terms.tsv\", \"proposed-terms.tsv\"]'",
            WenmaiCommand.EXIT_STATUSES
        })
final class DiscoverCommand extends WenmaiCommand {
    DiscoverCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().run("discover", List.of(new DiscoverJob()));
    }
}
