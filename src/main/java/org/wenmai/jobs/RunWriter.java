package org.wenmai.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.wenmai.corpus.InputFile;

/** Runs jobs one after the other into a new run folder, exports what they wrote, and commits it as a whole or not at all. */
final class RunWriter {
    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final Instant start;
    private final RunLog log;
    private volatile boolean interrupted;

    RunWriter(Options options, PrintStream out, PrintStream err, Instant start, RunLog log) {
        this.options = options;
        this.out = out;
        this.err = err;
        this.start = start;
        this.log = log;
    }

    /**
     * What a command does.
     *
     * @param jobs in their order
     * @param files what the first job reads, empty for one that reads tables
     * @param earlier the run whose tables are read, null for a job that reads files
     */
    record Plan(String command, List<Job> jobs, List<InputFile> files, EarlierRun earlier) {}

    /** Runs the jobs into a new run, and commits it. */
    int run(SparkSession spark, Configuration configuration, Lexicons lexicons, Plan plan) throws IOException {
        var hadoop = spark.sparkContext().hadoopConfiguration();
        if (options.dryRun()) {
            new DryRun(out).print(options, plan.jobs(), plan.files());
            return ExitStatus.DONE;
        }
        try (RunFolder run = RunFolder.begin(
                options.output(), options.runId(), start, configuration.text(Key.OUTPUT_COMMIT), hadoop)) {
            log.keepAt(run);
            Thread onInterrupt = new Thread(() -> interrupt(spark, run), "wenmai-clean-up");
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            boolean terminal = System.console() != null && System.getenv("NO_COLOR") == null;
            Progress progress = new Progress(spark.sparkContext(), err, terminal, options.quiet());
            spark.sparkContext().addSparkListener(progress);
            try {
                return write(new JobContext(spark, options, configuration, lexicons, run, progress, out), plan);
            } finally {
                if (!interrupted) {
                    Runtime.getRuntime().removeShutdownHook(onInterrupt);
                }
            }
        }
    }

    private int write(JobContext context, Plan plan) throws IOException {
        Progress progress = context.progress();
        if (plan.earlier() != null) {
            context.carryOver(plan.earlier(), Pipeline.neededBy(plan.jobs()), Pipeline.outdatedBy(plan.jobs()));
        }
        long read = plan.earlier() == null
                ? Partitions.bytes(plan.files())
                : plan.earlier().inputBytes();
        ExportJob exportJob = new ExportJob(plan.files(), plan.earlier());
        List<Job> jobs =
                Stream.concat(plan.jobs().stream(), Stream.of(exportJob)).toList();
        for (Chains chains : Pipeline.chains(jobs, read)) {
            chains.run(
                    job -> {
                        progress.stage(job.name(), job.writes().size(), () -> job.run(context));
                        context.countDocuments();
                    },
                    context.pending(),
                    context.spark()::stop);
        }
        if (MonthCut.isWanted(context, read)) {
            progress.stage("months", 1, () -> MonthCut.run(context));
        }
        RunExport export = exportJob.written();
        String problem = export.problem(options.maxRejects());
        if (problem != null) {
            throw new RunException(problem);
        }
        int status = new RunManifest(context, plan.command(), start, plan.files(), plan.earlier(), log.file(), export)
                .write();
        context.run().commit();
        if (options.keep() != null) {
            context.run().keepNewest(options.keep());
        }
        if (export.accounting().kept() == 0) {
            err.println("wenmai: warning: nothing was kept; csv/rejects.csv says why");
        }
        if (!options.quiet()) {
            new Summary(context, export).print();
        }
        return status;
    }

    /** Ctrl-C, or the end of the process by other hands: stops the tasks first, so that none writes into the folder that is taken away. */
    private void interrupt(SparkSession spark, RunFolder run) {
        interrupted = true;
        err.println("wenmai: stopped before the end; what was half written is removed, the earlier run stays");
        spark.stop();
        run.close();
    }

    /** Whether the process was told to stop. */
    boolean interrupted() {
        return interrupted;
    }
}
