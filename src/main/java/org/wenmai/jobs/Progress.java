package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Tells what a run is doing: on a terminal one line that moves, with the share of tasks done and the time left; elsewhere a plain
 * line when a stage ends. Stages may run side by side, each in a thread of its own; Spark tells of which one a task is.
 */
final class Progress extends SparkListener {
    private static final long REDRAW_MILLIS = 200;
    private static final String STAGE = "wenmai.stage";

    private final SparkContext spark;
    private final PrintStream out;
    private final boolean terminal;
    private final boolean quiet;
    private final long began = System.nanoTime();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Map<String, Pressure> pressures = new LinkedHashMap<>();
    private final Map<String, Stage> running = new LinkedHashMap<>();
    private final Map<Integer, String> stageOf = new HashMap<>();
    private long documents;
    private long drawn;

    /** What the tasks of a stage did, and how far memory was short: bytes written to disk for want of it, time of the collector. */
    static final class Pressure {
        private long taskMillis;
        private long collectorMillis;
        private long spilledBytes;

        /** Seconds of all tasks together. */
        double taskSeconds() {
            return taskMillis / 1e3;
        }

        /** Share of that time in which memory was cleared. */
        double collectorShare() {
            return taskMillis == 0 ? 0 : (double) collectorMillis / taskMillis;
        }

        /** Bytes written to disk for want of memory. */
        long spilledBytes() {
            return spilledBytes;
        }
    }

    /** A stage that runs: how many of its tables are written, and of the tasks since then how many are done. */
    private static final class Stage {
        private final long started = System.nanoTime();
        private final int tables;
        private int written;
        private int tasks;
        private int done;

        Stage(int tables) {
            this.tables = tables;
        }

        double elapsed() {
            return (System.nanoTime() - started) / 1e9;
        }

        double share() {
            double ofTable = tasks == 0 ? 0 : Math.min(1.0, done / (double) tasks);
            return Math.min(1.0, (written + ofTable) / Math.max(1, tables));
        }

        double left() {
            return share() > 0 ? elapsed() * (1 - share()) / share() : 0;
        }
    }

    Progress(SparkContext spark, PrintStream out, boolean terminal, boolean quiet) {
        this.spark = spark;
        this.out = out;
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** How many documents the run has, once it is known. */
    synchronized void documents(long count) {
        documents = count;
    }

    /** A part of the run. */
    interface Work {
        void run() throws java.io.IOException;
    }

    /** A table of the stage of this thread is written. */
    synchronized void tableWritten() {
        Stage stage = running.get(spark.getLocalProperty(STAGE));
        if (stage != null) {
            stage.written++;
            stage.tasks = 0;
            stage.done = 0;
        }
    }

    /**
     * Runs a stage and tells of it.
     *
     * @param tablesOfStage tables it writes, the measure of how far it is
     */
    void stage(String name, int tablesOfStage, Work work) throws java.io.IOException {
        Stage stage = new Stage(tablesOfStage);
        synchronized (this) {
            running.put(name, stage);
            // Stages are named in the order in which they begin.
            seconds.putIfAbsent(name, 0.0);
            pressures.putIfAbsent(name, new Pressure());
        }
        spark.setLocalProperty(STAGE, name);
        try {
            work.run();
        } finally {
            spark.setLocalProperty(STAGE, null);
        }
        synchronized (this) {
            running.remove(name);
            double took = stage.elapsed();
            seconds.merge(name, took, Double::sum);
            clear();
            if (!quiet) {
                String rate = documents > 0 && took > 0
                        ? String.format(
                                Locale.ROOT,
                                documents < took ? "  %.2f documents/s" : "  %,.0f documents/s",
                                documents / took)
                        : "";
                out.println(String.format(Locale.ROOT, "wenmai: %-13s %6.1f s%s", name, took, rate));
            }
        }
    }

    /** Seconds of each stage so far; those of stages that ran side by side count for both. */
    synchronized Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }

    /** Seconds since the run began. */
    double elapsed() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** What the tasks of each stage did so far; events come a little after what they tell of. */
    synchronized Map<String, Pressure> pressures() {
        return new LinkedHashMap<>(pressures);
    }

    /** A line of its own. */
    synchronized void say(String line) {
        if (!quiet) {
            clear();
            out.println("wenmai: " + line);
        }
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        Properties properties = submitted.properties();
        String name = properties == null ? null : properties.getProperty(STAGE);
        if (name != null) {
            stageOf.put(submitted.stageInfo().stageId(), name);
            Stage stage = running.get(name);
            if (stage != null) {
                stage.tasks += submitted.stageInfo().numTasks();
            }
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        String name = stageOf.get(ended.stageId());
        if (name == null) {
            return;
        }
        if (ended.taskMetrics() != null) {
            Pressure pressure = pressures.get(name);
            pressure.taskMillis += ended.taskMetrics().executorRunTime();
            pressure.collectorMillis += ended.taskMetrics().jvmGCTime();
            pressure.spilledBytes += ended.taskMetrics().diskBytesSpilled();
        }
        Stage stage = running.get(name);
        if (stage != null) {
            stage.done++;
        }
        long now = System.currentTimeMillis();
        if (terminal && !quiet && !running.isEmpty() && now - drawn > REDRAW_MILLIS) {
            drawn = now;
            out.print("\r\u001b[K" + line());
            out.flush();
        }
    }

    private String line() {
        String shares = running.entrySet().stream()
                .map(stage -> String.format(
                        Locale.ROOT,
                        "%-13s %3.0f %%",
                        stage.getKey(),
                        stage.getValue().share() * 100))
                .collect(Collectors.joining("  "));
        return String.format(
                Locale.ROOT,
                "wenmai: %s  %.0f s, about %.0f s left",
                shares,
                running.values().stream().mapToDouble(Stage::elapsed).max().orElse(0),
                running.values().stream().mapToDouble(Stage::left).max().orElse(0));
    }

    private void clear() {
        if (terminal && !quiet) {
            out.print("\r\u001b[K");
        }
    }
}
