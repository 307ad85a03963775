package org.wenmai.jobs;

import java.io.PrintStream;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Command;

/** Whether a run is what it says. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "Reads the newest run again: files, digests, row counts, types and keys.",
        footer = {"", "Example: wenmai verify --output out", WenmaiCommand.EXIT_STATUSES})
final class VerifyCommand extends WenmaiCommand {
    VerifyCommand(PrintStream out, PrintStream err) {
        super(out, err);
    }

    @Override
    public Integer call() {
        return runner().read((spark, configuration, lexicons) -> {
            var hadoop = spark.sparkContext().hadoopConfiguration();
            Path run = runToRead(hadoop);
            return new Verification(hadoop, out()).verify(run) ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }
}
