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
        String name = options().runId() == null ? NamedRun.LATEST : options().runId();
        return runToRead("--run-id", name, hadoop);
    }

    /** The run that an option names, which has to be there. */
    final Path runToRead(String option, String name, org.apache.hadoop.conf.Configuration hadoop)
            throws java.io.IOException {
        Path run = new NamedRun(option, name, options().output()).folder(hadoop);
        if (run == null) {
            throw new UsageException("--output %s: no finished run is there; run analyse first"
                    .formatted(options().output()));
        }
        return run;
    }
}
