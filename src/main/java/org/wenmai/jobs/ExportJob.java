package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.wenmai.corpus.InputFile;

/** Tables → CSV, network files, spreadsheets; each table once it is written. */
final class ExportJob implements Job {
    private final List<InputFile> files;
    private final EarlierRun earlier;
    private volatile RunExport written;

    /**
     * The export of a run.
     *
     * @param files what was read, empty for a command that reads tables
     * @param earlier the run whose tables were read, null for a command that reads files
     */
    ExportJob(List<InputFile> files, EarlierRun earlier) {
        this.files = files;
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of();
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of();
    }

    @Override
    public void run(JobContext context) throws IOException {
        written = RunExport.write(context, files, earlier);
    }

    /** What was written, once it ran. */
    RunExport written() {
        return written;
    }
}
