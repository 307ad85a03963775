package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Documents alone. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "Reads, cleans and identifies documents.",
        footer = {"", "Example: wenmai ingest --input articles --output out", WenmaiCommand.EXIT_STATUSES})
final class IngestCommand extends WenmaiCommand {
    IngestCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().runFromFiles("ingest", files -> List.of(new IngestJob(files)));
    }
}
