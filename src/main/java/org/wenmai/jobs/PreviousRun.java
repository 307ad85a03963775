package org.wenmai.jobs;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The run that {@code --previous} names: {@code latest}, the name of a run below the output, or the folder of a run. */
final class PreviousRun {
    /** The newest run of the output; none is no mistake, so that a schedule needs no first call of its own. */
    static final String LATEST = "latest";

    private final Options options;

    PreviousRun(Options options) {
        this.options = options;
    }

    /**
     * Its folder, null where none is asked for or {@code latest} finds none.
     *
     * @throws UsageException where the run that is named is not there
     */
    Path folder(Configuration hadoop) throws IOException {
        String name = options.previous();
        if (name == null) {
            return null;
        }
        if (name.equals(LATEST)) {
            return RunFolder.latest(options.output(), hadoop);
        }
        Path named = name.contains("/") ? new Path(name) : new Path(options.output(), "runs/" + name);
        FileSystem holder = named.getFileSystem(hadoop);
        if (!holder.exists(new Path(named, "run.json"))) {
            throw new UsageException(
                    "--previous %s: no finished run is there; give latest, a name below %s/runs, or a folder"
                            .formatted(name, options.output()));
        }
        return holder.makeQualified(named);
    }
}
