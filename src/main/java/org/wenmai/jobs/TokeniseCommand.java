package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Words of the newest run. */
@Command(
        name = "tokenise",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "Cuts the sentences of the newest run into words.",
        footer = {"", "Example: wenmai tokenise --output out", WenmaiCommand.EXIT_STATUSES})
final class TokeniseCommand extends WenmaiCommand {
    TokeniseCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().run("tokenise", List.of(new TokeniseJob()));
    }
}
