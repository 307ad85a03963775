package org.wenmai.jobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenmai.segmentation.DictionaryException;

/** What a failure means to the user, in one line: what, where, what to do. */
final class Failures {
    /** How Spark names a Parquet file that it could not read to its end; only tables are read so, never what a user gave as input. */
    private static final Pattern DAMAGED = Pattern.compile("Encountered error while reading file (.+?)\\.\\s+SQLSTATE");

    private Failures() {}

    /** The line for a failure. */
    static String explain(Throwable failure, String output) {
        StringBuilder all = new StringBuilder();
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DictionaryException) {
                return cause.getMessage();
            }
            all.append(cause).append('\n');
            root = cause;
        }
        String text = all.toString();
        if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
            return "the disk is full while writing to %s; free some space, or choose another --output"
                    .formatted(output);
        }
        if (text.contains("Read-only file system") || text.contains("Permission denied")) {
            return "--output %s: cannot be written; choose another folder or mend its permissions".formatted(output);
        }
        if (text.contains("INVALID_DRIVER_MEMORY")) {
            return "the heap is too small for Spark; give at least 512 MB, e.g. WENMAI_MEMORY=1g";
        }
        if (text.contains("OutOfMemoryError") || text.contains("Java heap space")) {
            return "out of memory; give more with WENMAI_MEMORY=8g, or raise spark.partitions";
        }
        Matcher damaged = DAMAGED.matcher(text);
        if (damaged.find()) {
            return ("%s: damaged: %s; it belongs to the earlier run or was copied from it; "
                            + "analyse without --previous makes a whole one")
                    .formatted(damaged.group(1), RunFolder.firstLine(root));
        }
        return "the run failed: %s".formatted(RunFolder.firstLine(root));
    }
}
