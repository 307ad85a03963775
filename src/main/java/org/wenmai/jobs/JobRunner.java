package org.wenmai.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.sql.SparkSession;
import org.wenmai.corpus.InputFile;
import org.wenmai.corpus.InputFiles;
import org.wenmai.corpus.MetadataFiles;

/** Checks a call, opens the session, and turns whatever goes wrong into a message and an exit status. */
final class JobRunner {
    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final RunLog log;
    private final RunWriter writer;

    JobRunner(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
        Instant start = Instant.now();
        this.log = new RunLog(start);
        this.writer = new RunWriter(options, out, err, start, log);
    }

    /** What a command does with a session. */
    interface Body {
        int run(SparkSession spark, Configuration configuration, Lexicons lexicons) throws IOException;
    }

    /** Runs jobs one after the other into a new run. */
    int run(String command, List<Job> jobs) {
        return guarded(false, (spark, configuration, lexicons) -> {
            var hadoop = spark.sparkContext().hadoopConfiguration();
            org.apache.hadoop.fs.Path folder = RunFolder.latest(options.output(), hadoop);
            if (folder == null) {
                throw new UsageException("--output %s: no finished run is there; run ingest or analyse first"
                        .formatted(options.output()));
            }
            EarlierRun earlier = new EarlierRun(folder, hadoop);
            List<String> problems = new ArrayList<>();
            Configuration inherited = inherited(earlier, jobs, problems);
            Lexicons ofInherited = new Lexicons(inherited, problems);
            tryScorers(ofInherited, jobs, problems);
            if (!problems.isEmpty()) {
                throw new UsageException(problems);
            }
            jobs.forEach(job -> job.loadDictionaries(inherited));
            Partitions.prepare(spark, inherited, earlier.inputBytes());
            return writer.run(spark, inherited, ofInherited, new RunWriter.Plan(command, jobs, List.of(), earlier));
        });
    }

    /** Settings that are not given anew are those the tables were made with; those of other commands cannot be given. */
    private Configuration inherited(EarlierRun earlier, List<Job> jobs, List<String> problems) {
        Configuration before = Configuration.of(earlier.configuration(), null, null, List.of(), problems);
        Configuration now = configuration(earlier.configuration(), problems);
        Set<String> stages = jobs.stream().map(Job::name).collect(Collectors.toSet());
        for (Key key : now.differences(before)) {
            if (!key.stages().isEmpty() && key.stages().stream().noneMatch(stages::contains)) {
                String stage = key.stages().get(0);
                problems.add("%s: shapes the tables of %s, which this command takes over; give it to %s or to analyse"
                        .formatted(key.path(), stage, stage));
            }
        }
        return now;
    }

    /** The same, where the first job reads files. */
    int runFromFiles(String command, java.util.function.Function<List<InputFile>, List<Job>> jobs) {
        return guarded(true, (spark, configuration, lexicons) -> {
            List<String> problems = new ArrayList<>();
            var hadoop = spark.sparkContext().hadoopConfiguration();
            MetadataFiles metadata = new MetadataFiles(
                    options.metadata(), hadoop, configuration.number(Key.INPUT_MAX_FILE_BYTES), problems);
            List<InputFile> files = metadata.without(
                    new InputFiles(hadoop, configuration.list(Key.INPUT_EXCLUDE)).list(options.inputs(), problems));
            if (options.previous() != null && !command.equals("analyse")) {
                problems.add("--previous: %s takes nothing over; give it to analyse".formatted(command));
            }
            tryScorers(lexicons, jobs.apply(files), problems);
            if (!problems.isEmpty()) {
                throw new UsageException(problems);
            }
            options.previousRun(hadoop);
            jobs.apply(files).forEach(job -> job.loadDictionaries(configuration));
            if (options.dryRun()) {
                return dryRun(
                        new TrialRun(spark, options, configuration, lexicons, jobs),
                        jobs.apply(files),
                        files,
                        configuration);
            }
            Partitions.prepare(spark, configuration, Partitions.bytes(files));
            return writer.run(
                    spark, configuration, lexicons, new RunWriter.Plan(command, jobs.apply(files), files, null));
        });
    }

    private static void tryScorers(Lexicons lexicons, List<Job> jobs, List<String> problems) {
        if (jobs.stream().anyMatch(SentimentJob.class::isInstance)) {
            lexicons.tryScorers(problems);
        }
    }

    /** What a command does without a session. */
    interface Alone {
        int run(Configuration configuration, Lexicons lexicons) throws IOException;
    }

    /** Runs a body that needs no session. */
    int alone(Alone body) {
        return checked(true, body);
    }

    private int dryRun(TrialRun trial, List<Job> jobs, List<InputFile> files, Configuration configuration)
            throws IOException {
        DryRun dryRun = new DryRun(out);
        dryRun.print(options, jobs, files);
        long bytes = Partitions.bytes(files);
        long small = Math.max(configuration.number(Key.SMALL_INPUT), 2 * Sample.BYTES);
        Estimate estimate = bytes < small ? null : trial.estimate(files);
        if (estimate == null) {
            dryRun.printWithout(bytes, small);
        } else {
            dryRun.print(estimate, bytes, RunFolder.freeBytes(options.output(), trial.hadoop()));
        }
        return ExitStatus.DONE;
    }

    /** Runs a body that writes no run. */
    int read(Body body) {
        return guarded(false, body);
    }

    /** Settings a run was made with; those given anew win. */
    Configuration configurationOf(org.apache.hadoop.fs.Path run, org.apache.hadoop.conf.Configuration hadoop)
            throws IOException {
        List<String> problems = new ArrayList<>();
        Configuration settings = configuration(new EarlierRun(run, hadoop).configuration(), problems);
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return settings;
    }

    /** Lists as they were when a run was made. */
    Lexicons lexiconsOf(org.apache.hadoop.fs.Path run, org.apache.hadoop.conf.Configuration hadoop) throws IOException {
        List<String> problems = new ArrayList<>();
        Lexicons lexicons = new Lexicons(configurationOf(run, hadoop), problems);
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return lexicons;
    }

    private int guarded(boolean readsFiles, Body body) {
        return checked(readsFiles, (configuration, lexicons) -> {
            SparkSession spark = Session.open(options.master(), configuration);
            // After the session: the first one under spark-submit sets up logging anew, which would close the file.
            log.open();
            try {
                return body.run(spark, configuration, lexicons);
            } finally {
                spark.stop();
            }
        });
    }

    private int checked(boolean readsFiles, Alone body) {
        try {
            requireUtf8();
            List<String> problems = new ArrayList<>(options.problems());
            Configuration configuration = configuration(Map.of(), problems);
            Lexicons lexicons = new Lexicons(configuration, problems);
            problems.addAll(readsFiles ? missingLocalInputs() : options.meantForFiles());
            if (!problems.isEmpty()) {
                throw new UsageException(problems);
            }
            return body.run(configuration, lexicons);
        } catch (UsageException wrong) {
            wrong.getMessage().lines().forEach(line -> err.println("wenmai: " + line));
            return ExitStatus.WRONG_CALL;
        } catch (RunException failed) {
            return fail(failed.getMessage(), failed);
        } catch (Exception | FSError | ExceptionInInitializerError failed) {
            // Scala code throws checked exceptions undeclared: SparkException is none of RuntimeException.
            // Hadoop tells of a full local disk by an Error, and so does a class of a wrong dictionary.
            return fail(Failures.explain(failed, options.output()), failed);
        } catch (OutOfMemoryError full) {
            return fail("out of memory; give more with WENMAI_MEMORY=8g, or cut the input", full);
        } finally {
            log.keep();
        }
    }

    /** Inputs that are plain paths and not there are told before a session is built. */
    private List<String> missingLocalInputs() {
        List<String> problems = new ArrayList<>();
        for (String input : options.inputs()) {
            boolean plain = !input.contains(":/") && !input.matches(".*[*?\\[{].*");
            if (plain && !Files.exists(Path.of(input))) {
                problems.add(
                        "--input %s: not found; give a file, a folder, a glob, or a Hadoop address".formatted(input));
            }
        }
        return problems;
    }

    private Configuration configuration(Map<String, Object> inherited, List<String> problems) {
        String yaml = null;
        if (options.config() != null) {
            try {
                yaml = ShippedFiles.read(options.config());
            } catch (IOException missing) {
                problems.add("--config " + missing.getMessage());
            }
        }
        return Configuration.of(inherited, options.config(), yaml, options.assignments(), problems);
    }

    private static void requireUtf8() {
        if (!"UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            throw new UsageException("file names are read as %s; set LC_ALL=C.UTF-8 and run again"
                    .formatted(System.getProperty("sun.jnu.encoding")));
        }
    }

    private int fail(String message, Throwable cause) {
        if (writer.interrupted()) {
            return ExitStatus.INTERRUPTED;
        }
        err.println(log.write(cause) ? "wenmai: %s (log: %s)".formatted(message, log.file()) : "wenmai: " + message);
        return ExitStatus.FAILED;
    }
}
