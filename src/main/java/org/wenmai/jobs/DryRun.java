package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.wenmai.corpus.InputFile;
import org.wenmai.tables.Tables;

/** Says what a run would read and write. */
final class DryRun {
    private static final int SHOWN = 20;
    private final PrintStream out;

    DryRun(PrintStream out) {
        this.out = out;
    }

    void print(Options options, List<Job> jobs, List<InputFile> files) {
        if (!files.isEmpty()) {
            out.printf(
                    "would read %s, %s:%n",
                    Counted.of(files.size(), "file"), Counted.of(Partitions.bytes(files), "byte"));
            files.stream()
                    .limit(SHOWN)
                    .forEach(file -> out.printf("  %s (%s)%n", file.path(), Counted.of(file.bytes(), "byte")));
            if (files.size() > SHOWN) {
                out.printf(Locale.ROOT, "  … and %,d more%n", files.size() - SHOWN);
            }
        } else {
            out.println("would read the newest run below " + options.output());
        }
        out.println("would write a run below " + options.output() + " with");
        for (Job job : jobs) {
            out.println("  " + job.name() + ": "
                    + String.join(
                            ", ",
                            job.writes().stream()
                                    .map(table -> Tables.of(table).name())
                                    .toList()));
        }
    }

    /** Says how long a run would take and how much it would write. */
    void print(Estimate estimate, long bytes, long free) {
        Estimate.Trial sample = estimate.second();
        out.printf(
                Locale.ROOT,
                "measured on a sample of %s: %.1f s of tasks a MB on %d cores, %s written for %s read%n",
                Estimate.size(sample.bytes()),
                estimate.taskSecondsOfAMegabyte(),
                estimate.cores(),
                Estimate.size(sample.written()),
                Estimate.size(sample.bytes()));
        out.printf(
                "estimated from it: about %s, %s for the run and %s of working files meanwhile%s%n",
                Estimate.time(estimate.seconds(bytes)),
                Estimate.size(estimate.written(bytes)),
                Estimate.size(estimate.working(bytes)),
                free < estimate.written(bytes) + estimate.working(bytes)
                        ? "; too much: %s are free there".formatted(Estimate.size(free))
                        : "");
    }

    /** Says why there is no estimate. */
    void printWithout(long bytes, long smallInput) {
        out.println(
                bytes < smallInput
                        ? "no estimate: the start outweighs the work on less than " + Estimate.size(smallInput)
                        : "no estimate: it takes files of less than %s for a sample"
                                .formatted(Estimate.size(Sample.FIRST_BYTES)));
    }
}
