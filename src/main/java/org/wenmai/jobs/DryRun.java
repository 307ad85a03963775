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
            out.printf(Locale.ROOT, "would read %,d files, %,d bytes:%n", files.size(), Partitions.bytes(files));
            files.stream()
                    .limit(SHOWN)
                    .forEach(file -> out.printf(Locale.ROOT, "  %s (%,d bytes)%n", file.path(), file.bytes()));
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
}
