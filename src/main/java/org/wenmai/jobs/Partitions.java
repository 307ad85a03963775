package org.wenmai.jobs;

import java.util.List;
import org.apache.spark.sql.SparkSession;
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

    /**
     * Prepares a session for work on so many bytes: parts of a shuffle, and for a small input no code made for each query, since
     * few rows are done before that code is compiled, which took half of the CPU of a small run, and plans that stay as they are made,
     * since to look at them again after every shuffle took another tenth.
     */
    static void prepare(SparkSession spark, Configuration configuration, long bytes) {
        spark.conf().set("spark.sql.shuffle.partitions", ofShuffle(configuration, bytes));
        boolean compile = bytes >= configuration.number(Key.SMALL_INPUT);
        spark.conf().set("spark.sql.codegen.wholeStage", compile);
        spark.conf().set("spark.sql.codegen.factoryMode", compile ? "FALLBACK" : "NO_CODEGEN");
        spark.conf().set("spark.sql.adaptive.enabled", compile);
    }

    /** Parts of a shuffle before Spark merges the small ones. */
    private static int ofShuffle(Configuration configuration, long bytes) {
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
