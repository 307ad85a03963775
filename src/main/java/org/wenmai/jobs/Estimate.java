package org.wenmai.jobs;

import java.util.Locale;

/**
 * Time and disk of a run on B bytes, from two trial runs on samples of b₁ &lt; b₂ bytes.
 *
 * <p>With T task seconds (of all cores together), E seconds of the export, which one core does, W seconds on the wall and D bytes written:
 * seconds = W₁ + (B − b₁) · ((T₂ − T₁) / cores + (E₂ − E₁)) / (b₂ − b₁), differences below 0 counted as 0; disk = B · D₂ / b₂. What the
 * start of the program costs is in W₁, once. Tables of terms grow more slowly than their text and the export ends at csv.max_rows, so
 * both are rather too high than too low; time spent on disks and networks that are slower under load is not in it.
 *
 * @param first the trial on the smaller sample
 * @param second the trial on the larger
 * @param cores tasks that run at a time
 */
record Estimate(Trial first, Trial second, int cores) {
    /**
     * What a trial run took.
     *
     * @param bytes of the sample
     * @param seconds on the wall
     * @param taskSeconds of all tasks together
     * @param exportSeconds of the export
     * @param written bytes of the finished run
     * @param working bytes of working files besides, gone at its end
     */
    record Trial(long bytes, double seconds, double taskSeconds, double exportSeconds, long written, long working) {}

    /** Estimated seconds of a run on so many bytes. */
    double seconds(long bytes) {
        long more = second.bytes() - first.bytes();
        double tasks = Math.max(0, second.taskSeconds() - first.taskSeconds()) / cores;
        double export = Math.max(0, second.exportSeconds() - first.exportSeconds());
        return first.seconds() + Math.max(0, bytes - first.bytes()) * (tasks + export) / more;
    }

    /** Task seconds of a megabyte once the program has started. */
    double taskSecondsOfAMegabyte() {
        return 1e6 * Math.max(0, second.taskSeconds() - first.taskSeconds()) / (second.bytes() - first.bytes());
    }

    /** Estimated bytes of the finished run. */
    long written(long bytes) {
        return Math.round((double) second.written() / second.bytes() * bytes);
    }

    /** Estimated bytes of working files besides. */
    long working(long bytes) {
        return Math.round((double) second.working() / second.bytes() * bytes);
    }

    /** Seconds in words. */
    static String time(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 5400
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    /** Bytes in words. */
    static String size(long bytes) {
        if (bytes < 1_000_000_000L) {
            return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
        }
        return bytes < 1_000_000_000_000L
                ? String.format(Locale.ROOT, "%,.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%,.1f TB", bytes / 1e12);
    }
}
