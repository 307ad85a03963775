package org.wenmai.jobs;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Tells what a run is doing: on a terminal one line that moves, with the share of tasks done and the time left; elsewhere a plain
 * line when a stage ends.
 */
final class Progress extends SparkListener {
    private static final long REDRAW_MILLIS = 200;

    private final PrintStream out;
    private final boolean terminal;
    private final boolean quiet;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String stage;
    private long started;
    private long documents;
    private int tables;
    private int written;
    private int tasks;
    private int done;
    private long drawn;
    private final Map<String, Pressure> pressures = new LinkedHashMap<>();

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

    Progress(PrintStream out, boolean terminal, boolean quiet) {
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

    /** A table of the running stage is written. */
    synchronized void tableWritten() {
        written++;
        tasks = 0;
        done = 0;
    }

    /**
     * Runs a stage and tells of it.
     *
     * @param tablesOfStage tables it writes, the measure of how far it is
     */
    void stage(String name, int tablesOfStage, Work work) throws java.io.IOException {
        synchronized (this) {
            stage = name;
            tables = tablesOfStage;
            written = 0;
            started = System.nanoTime();
            tasks = 0;
            done = 0;
        }
        work.run();
        synchronized (this) {
            double took = elapsed();
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
            stage = null;
        }
    }

    /** Seconds of each stage so far. */
    Map<String, Double> seconds() {
        return seconds;
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
        tasks += submitted.stageInfo().numTasks();
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        done++;
        if (stage != null && ended.taskMetrics() != null) {
            Pressure pressure = pressures.computeIfAbsent(stage, name -> new Pressure());
            pressure.taskMillis += ended.taskMetrics().executorRunTime();
            pressure.collectorMillis += ended.taskMetrics().jvmGCTime();
            pressure.spilledBytes += ended.taskMetrics().diskBytesSpilled();
        }
        long now = System.currentTimeMillis();
        if (terminal && !quiet && stage != null && now - drawn > REDRAW_MILLIS) {
            drawn = now;
            double ofTable = tasks == 0 ? 0 : Math.min(1.0, done / (double) tasks);
            double share = Math.min(1.0, (written + ofTable) / Math.max(1, tables));
            double left = share > 0 ? elapsed() * (1 - share) / share : 0;
            out.print(String.format(
                    Locale.ROOT,
                    "\r\u001b[Kwenmai: %-13s %3.0f %%  %.0f s, about %.0f s left",
                    stage,
                    share * 100,
                    elapsed(),
                    left));
            out.flush();
        }
    }

    private double elapsed() {
        return (System.nanoTime() - started) / 1e9;
    }

    private void clear() {
        if (terminal && !quiet) {
            out.print("\r\u001b[K");
        }
    }
}
