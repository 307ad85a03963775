package org.wenmai.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.wenmai.corpus.InputFile;

/** Runs the jobs of a command on a sample, to measure what they take; nothing of it stays. */
final class TrialRun {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final SparkSession spark;
    private final Options options;
    private final Configuration configuration;
    private final Lexicons lexicons;
    private final Function<List<InputFile>, List<Job>> jobs;

    TrialRun(
            SparkSession spark,
            Options options,
            Configuration configuration,
            Lexicons lexicons,
            Function<List<InputFile>, List<Job>> jobs) {
        this.spark = spark;
        this.options = options;
        this.configuration = configuration;
        this.lexicons = lexicons;
        this.jobs = jobs;
    }

    /** The estimate for an input, null where no file is small enough for a sample. */
    Estimate estimate(List<InputFile> files) throws IOException {
        List<InputFile> first = Sample.of(files, Sample.FIRST_BYTES);
        List<InputFile> second = Sample.of(files, Sample.BYTES);
        if (first.isEmpty() || Partitions.bytes(second) < 2 * Partitions.bytes(first)) {
            return null;
        }
        // Compiled code or not: as the whole input will be run.
        Partitions.prepare(spark, configuration, Partitions.bytes(files));
        return new Estimate(
                measure(first, Partitions.bytes(files)),
                measure(second, Partitions.bytes(files)),
                spark.sparkContext().defaultParallelism());
    }

    org.apache.hadoop.conf.Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    /**
     * Runs the jobs on a sample.
     *
     * @param wholeBytes of all the input, which decides what is done with tables besides
     */
    private Estimate.Trial measure(List<InputFile> sample, long wholeBytes) throws IOException {
        SparkContext context = spark.sparkContext();
        Path folder = folder();
        FileSystem fileSystem = folder.getFileSystem(context.hadoopConfiguration());
        Progress progress = new Progress(context, NOWHERE, false, true);
        context.addSparkListener(progress);
        long began = System.nanoTime();
        try (RunFolder run =
                RunFolder.begin(folder.toString(), "trial", Instant.now(), "rename", context.hadoopConfiguration())) {
            JobContext work = new JobContext(spark, options, configuration, lexicons, run, progress, NOWHERE);
            work.withoutReuse();
            for (Job job : jobs.apply(sample)) {
                progress.stage(job.name(), job.writes().size(), () -> job.run(work));
            }
            progress.stage("export", 1, () -> {
                if (MonthCut.isWanted(work, wholeBytes)) {
                    MonthCut.run(work);
                }
                RunExport.write(work, sample, null);
            });
            double seconds = (System.nanoTime() - began) / 1e9;
            waitForEvents(context);
            long all = fileSystem.getContentSummary(run.path()).getLength();
            long working = fileSystem.exists(work.work(""))
                    ? fileSystem.getContentSummary(work.work("")).getLength()
                    : 0;
            return new Estimate.Trial(
                    Partitions.bytes(sample),
                    seconds,
                    progress.pressures().values().stream()
                            .mapToDouble(Progress.Pressure::taskSeconds)
                            .sum(),
                    progress.seconds().get("export"),
                    all - working,
                    working);
        } finally {
            context.removeSparkListener(progress);
            fileSystem.delete(folder, true);
        }
    }

    private static void waitForEvents(SparkContext context) {
        try {
            context.listenerBus().waitUntilEmpty();
        } catch (java.util.concurrent.TimeoutException slow) {
            org.slf4j.LoggerFactory.getLogger(TrialRun.class).warn("events are late", slow);
        }
    }

    /** Executors on other hosts see the output alone; on one host nothing of the output is touched. */
    private Path folder() throws IOException {
        if (spark.sparkContext().isLocal()) {
            return new Path(
                    java.nio.file.Files.createTempDirectory("wenmai-trial-").toUri());
        }
        return new Path(options.output(), ".trial-" + ProcessHandle.current().pid());
    }
}
