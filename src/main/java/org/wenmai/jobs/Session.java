package org.wenmai.jobs;

import org.apache.spark.sql.SparkSession;

/** The Spark session, as every command wants it. The only place that builds one. */
final class Session {
    private Session() {}

    /**
     * Opens the session.
     *
     * @param master where to run; null for what spark-submit says, or else all cores of this machine
     */
    static SparkSession open(String master, Configuration configuration) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("wenmai")
                .config("spark.ui.enabled", System.getProperty("spark.ui.enabled", "false"))
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.sql.ansi.enabled", "true")
                // Merge small parts of a shuffle up to the advised size, rather than keep every core busy with crumbs.
                .config("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false")
                // No check-sum files beside the tables; run.json holds digests.
                .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
                .config("spark.hadoop.fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        if (System.getProperty("spark.executorEnv.LC_ALL") == null) {
            // Chinese file names need a UTF-8 locale on the workers too.
            builder.config("spark.executorEnv.LC_ALL", "C.UTF-8");
        }
        long partitions = configuration.number(Key.SPARK_PARTITIONS);
        if (partitions > 0) {
            builder.config("spark.sql.shuffle.partitions", partitions);
        }
        if (master != null) {
            builder.master(master);
        } else if (System.getProperty("spark.master") == null) {
            builder.master("local[*]");
        }
        return builder.getOrCreate();
    }
}
