package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.statistics.UnchangedDocuments;

/**
 * What a run takes over of the Parquet files of an earlier one. A file all of whose rows still hold is copied as it is: to read rows, to look
 * each up and to write them costs as much as to make them anew. Of the other files the rows that hold are read.
 */
final class KeptFiles {
    /** Of more files than these the small ones are written anew, or every run would leave some more. */
    private static final int MANY = 64;

    private static final long SMALL = 1 << 20;

    private final SparkSession spark;
    private final Dataset<Row> rest;
    private final List<FileStatus> whole;
    private final boolean hasRest;

    private KeptFiles(SparkSession spark, Dataset<Row> rest, List<FileStatus> whole, boolean hasRest) {
        this.spark = spark;
        this.rest = rest;
        this.whole = whole;
        this.hasRest = hasRest;
    }

    /**
     * Of the files of a folder.
     *
     * @param compared the keys there are in the folder, under the name of their column, and whether their rows still hold
     * @param someGone whether some do not
     */
    static KeptFiles of(SparkSession spark, Path folder, StructType schema, Dataset<Row> compared, boolean someGone)
            throws IOException {
        List<FileStatus> files = files(folder, spark);
        List<FileStatus> whole = new ArrayList<>(files);
        if (files.size() > MANY) {
            whole.removeIf(file -> file.getLen() < SMALL);
        }
        String key = compared.columns()[0];
        if (someGone && !whole.isEmpty()) {
            Column name = substring_index(input_file_name(), "/", -1);
            Set<String> touched = rows(spark, schema, whole)
                    .select(name.as("file"), col(key))
                    .join(compared.filter(not(col(UnchangedDocuments.SAME))), key, "left_semi")
                    .select("file")
                    .distinct()
                    .collectAsList()
                    .stream()
                    .map(row -> row.getString(0))
                    .collect(Collectors.toSet());
            whole.removeIf(file -> touched.contains(file.getPath().getName()));
        }
        files.removeAll(whole);
        // A table that is cut into folders has no files of its own: its rows are read.
        Dataset<Row> others = files.isEmpty() && whole.isEmpty()
                ? spark.read().schema(schema).parquet(folder.toString())
                : rows(spark, schema, files);
        Dataset<Row> same = compared.filter(UnchangedDocuments.SAME).select(key);
        return new KeptFiles(
                spark,
                others.join(same, new String[] {key}, "left_semi")
                        .select(Arrays.stream(schema.fieldNames())
                                .map(functions::col)
                                .toArray(Column[]::new)),
                whole,
                whole.isEmpty() || !files.isEmpty());
    }

    private static Dataset<Row> rows(SparkSession spark, StructType schema, List<FileStatus> files) {
        return files.isEmpty()
                ? spark.createDataFrame(List.of(), schema)
                : spark.read()
                        .schema(schema)
                        .parquet(files.stream()
                                .map(file -> file.getPath().toString())
                                .toArray(String[]::new));
    }

    private static List<FileStatus> files(Path folder, SparkSession spark) throws IOException {
        FileSystem fileSystem = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        List<FileStatus> files = new ArrayList<>();
        for (FileStatus status : fileSystem.listStatus(folder)) {
            if (status.isFile() && status.getPath().getName().endsWith(".parquet")) {
                files.add(status);
            }
        }
        return files;
    }

    /** Adds what holds to a folder of the same kind. */
    void addTo(Path folder, JobContext context) throws IOException {
        if (hasRest) {
            context.tables().append(folder, rest);
        }
        copyTo(folder, context.run().fileSystem());
    }

    /** Rows that hold, in files with others that do not. */
    Dataset<Row> rest() {
        return rest;
    }

    /** Puts the files all of whose rows hold beside those that are in a folder; names of files are unlike any other's. */
    void copyTo(Path folder, FileSystem to) throws IOException {
        if (whole.isEmpty()) {
            return;
        }
        List<String> paths =
                whole.stream().map(file -> file.getPath().toString()).toList();
        JavaSparkContext tasks = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop = tasks.broadcast(new SerializableConfiguration(to.getConf()));
        String target = folder.toString();
        tasks.parallelize(paths, paths.size())
                .foreach(path ->
                        copy(new Path(path), new Path(target), hadoop.value().value()));
    }

    /** A task that is done again finds what the one before it left half done. */
    private static void copy(Path file, Path folder, Configuration hadoop) throws IOException {
        FileSystem from = file.getFileSystem(hadoop);
        FileSystem to = folder.getFileSystem(hadoop);
        FileUtil.copy(from, file, to, new Path(folder, file.getName()), false, true, hadoop);
    }

    /** The rows of a folder that are in none of the files that were copied there. */
    Dataset<Row> others(Path folder, StructType schema) throws IOException {
        Set<String> copied =
                whole.stream().map(file -> file.getPath().getName()).collect(Collectors.toSet());
        return rows(
                spark,
                schema,
                files(folder, spark).stream()
                        .filter(file -> !copied.contains(file.getPath().getName()))
                        .toList());
    }
}
