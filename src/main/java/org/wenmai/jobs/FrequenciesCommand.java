package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Terms of the newest run. */
@Command(
        name = "frequencies",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "Counts and weighs the terms of the newest run.",
        footer = {
            "",
            "Example: wenmai frequencies --output out --set tfidf.scheme=quanteda",
            WenmaiCommand.EXIT_STATUSES
        })
final class FrequenciesCommand extends WenmaiCommand {
    FrequenciesCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().run("frequencies", List.of(new FrequenciesJob()));
    }
}
