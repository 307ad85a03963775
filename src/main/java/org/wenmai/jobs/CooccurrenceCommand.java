package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Networks of the newest run. */
@Command(
        name = "cooccurrence",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "Networks of the terms of the newest run.",
        footer = {"", "Example: wenmai cooccurrence --output out --set network.min_joint=5", WenmaiCommand.EXIT_STATUSES
        })
final class CooccurrenceCommand extends WenmaiCommand {
    CooccurrenceCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().run("cooccurrence", List.of(new CooccurrenceJob()));
    }
}
