package org.wenmai.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A finished run as a user names it: {@code latest}, its name below the output, a beginning that no other name has, or its folder.
 *
 * @param option the option that names it, for messages
 * @param name what is given there
 * @param output folder whose runs are meant
 */
record NamedRun(String option, String name, String output) {
    /** The newest run of the output. */
    static final String LATEST = "latest";

    /** What the name of a run looks like. */
    static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final int SHOWN = 5;

    /**
     * Its folder, null where {@code latest} finds none.
     *
     * @throws UsageException where the run that is named is not there, or the name begins several
     */
    Path folder(Configuration hadoop) throws IOException {
        if (name.equals(LATEST)) {
            return RunFolder.latest(output, hadoop);
        }
        boolean isFolder = name.contains("/");
        if (!isFolder && !name.matches(FORM)) {
            throw notThere();
        }
        Path runs = new Path(output, "runs");
        Path named = isFolder ? new Path(name) : new Path(runs, name);
        FileSystem holder = named.getFileSystem(hadoop);
        if (isFinished(holder, named)) {
            return holder.makeQualified(named);
        }
        List<Path> begun = isFolder ? List.of() : begunWithName(holder, runs);
        if (begun.isEmpty()) {
            throw notThere();
        }
        if (begun.size() == 1) {
            return holder.makeQualified(begun.get(0));
        }
        List<String> names = begun.stream().map(Path::getName).sorted().toList();
        throw new UsageException("%s %s: %d runs begin so (%s%s); give more of the name"
                .formatted(
                        option,
                        name,
                        names.size(),
                        String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))),
                        names.size() > SHOWN ? " …" : ""));
    }

    private UsageException notThere() {
        return new UsageException(
                "%s %s: no finished run of that name below %s/runs; give latest, a name there or its beginning, or a folder"
                        .formatted(option, name, output));
    }

    private List<Path> begunWithName(FileSystem holder, Path runs) throws IOException {
        List<Path> begun = new ArrayList<>();
        try {
            for (FileStatus status : holder.listStatus(runs)) {
                Path run = status.getPath();
                if (run.getName().startsWith(name) && isFinished(holder, run)) {
                    begun.add(run);
                }
            }
        } catch (FileNotFoundException noRunYet) {
            return begun;
        }
        return begun;
    }

    /** Whether a run is whole, and no draft of one. */
    private static boolean isFinished(FileSystem holder, Path run) throws IOException {
        return !run.getName().startsWith(".") && holder.exists(new Path(run, "run.json"));
    }
}
