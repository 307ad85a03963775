package org.wenmai.jobs;

/** What a failure means to the user, in one line: what, where, what to do. */
final class Failures {
    private Failures() {}

    /** The line for a failure. */
    static String explain(Throwable failure, String output) {
        StringBuilder all = new StringBuilder();
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
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
        return "the run failed: %s".formatted(RunFolder.firstLine(root));
    }
}
