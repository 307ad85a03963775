package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Mixin;

/** What all commands share. */
abstract class WenmaiCommand implements Callable<Integer> {
    /** Last line of every help text. */
    static final String EXIT_STATUSES =
            "%nExit status: 0 done · 1 failed · 2 wrong call · 3 done, but --strict and something was rejected · 130 interrupted";

    @Mixin
    private Options options;

    private final PrintStream out;
    private final PrintStream err;

    WenmaiCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    final JobRunner runner() {
        return new JobRunner(options, out, err);
    }

    final Options options() {
        return options;
    }

    final PrintStream out() {
        return out;
    }

    final PrintStream err() {
        return err;
    }

    /** The run that {@code --run-id} names, else the newest. */
    final Path runToRead(org.apache.hadoop.conf.Configuration hadoop) throws java.io.IOException {
        if (options().runId() != null) {
            Path run = new Path(options().output(), "runs/" + options().runId());
            if (!run.getFileSystem(hadoop).exists(new Path(run, "run.json"))) {
                throw new UsageException("--run-id %s: no finished run of that name below %s"
                        .formatted(options().runId(), options().output()));
            }
            return run;
        }
        Path run = RunFolder.latest(options().output(), hadoop);
        if (run == null) {
            throw new UsageException("--output %s: no finished run is there; run analyse first"
                    .formatted(options().output()));
        }
        return run;
    }
}
