package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** The page of the newest run, and the sentences behind its figures. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description =
                "Finds up to three sentences for each of the strongest figures of the newest run, and makes its page.",
        footer = {"", "Example: wenmai dashboard --output out --set evidence.rows=50", WenmaiCommand.EXIT_STATUSES})
final class DashboardCommand extends WenmaiCommand {
    DashboardCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().run("dashboard", List.of(new DashboardJob()));
    }
}
