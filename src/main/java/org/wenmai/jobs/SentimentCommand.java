package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Sentiment of the newest run. */
@Command(
        name = "sentiment",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "Sentiment of the sentences, documents and sources of the newest run.",
        footer = {
            "",
            "Example: wenmai sentiment --output out --set \"lexicons.sentiment=[wenmai:lexicons/sentiment.tsv, mine.tsv]\"",
            WenmaiCommand.EXIT_STATUSES
        })
final class SentimentCommand extends WenmaiCommand {
    SentimentCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().run("sentiment", List.of(new SentimentJob()));
    }
}
