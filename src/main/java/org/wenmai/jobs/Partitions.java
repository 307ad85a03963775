package org.wenmai.jobs;

import java.util.List;
import org.wenmai.corpus.InputFile;

/** Into how many parts work is cut. The figures never depend on it. */
final class Partitions {
    /** Text a task should have at least to be worth its start, and at most to fit its memory with ease. */
    private static final long BYTES_PER_TASK = 4_000_000;

    private static final int SHUFFLE_FOR_LARGE_INPUT = 200;

    private Partitions() {}

    /** Tasks that read and parse files. */
    static int ofInput(Configuration configuration, List<InputFile> files) {
        long fixed = configuration.number(Key.SPARK_PARTITIONS);
        if (fixed > 0) {
            return (int) fixed;
        }
        long bytes = bytes(files);
        return bytes < configuration.number(Key.SMALL_INPUT) ? 1 : (int) Math.max(2, bytes / BYTES_PER_TASK);
    }

    /** Parts of a shuffle before Spark merges the small ones. */
    static int ofShuffle(Configuration configuration, long bytes) {
        long fixed = configuration.number(Key.SPARK_PARTITIONS);
        if (fixed > 0) {
            return (int) fixed;
        }
        return bytes < configuration.number(Key.SMALL_INPUT)
                ? 1
                : (int) Math.min(SHUFFLE_FOR_LARGE_INPUT, Math.max(8, bytes / BYTES_PER_TASK));
    }

    static long bytes(List<InputFile> files) {
        return files.stream().mapToLong(InputFile::bytes).sum();
    }
}
