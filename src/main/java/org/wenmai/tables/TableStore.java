package org.wenmai.tables;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The Parquet tables of one run folder. */
public final class TableStore {
    private static final String COMPRESSION = "zstd";
    /** Sentence identifiers of a task fill about 1 MB, the usual limit, above which a column is written without a dictionary. */
    private static final int DICTIONARY_BYTES = 4 << 20;

    private final SparkSession spark;
    private final Path folder;

    /**
     * The tables below a run folder.
     *
     * @param run folder with {@code parquet/} in it
     */
    public TableStore(SparkSession spark, Path run) {
        this.spark = spark;
        this.folder = new Path(run, "parquet");
    }

    /** Folder of a table. */
    public Path path(Class<? extends Record> table) {
        return new Path(folder, Tables.of(table).name());
    }

    /** Whether the table is there. */
    public boolean has(Class<? extends Record> table) throws IOException {
        return fileSystem().exists(path(table));
    }

    /** Reads a table; its schema is known, so no file is opened to find it. */
    public Dataset<Row> read(Class<? extends Record> table) {
        return spark.read().schema(RecordSchema.of(table)).parquet(path(table).toString());
    }

    /** Writes a table: checked against its record, sorted by its key where it is published as CSV. */
    public void write(Class<? extends Record> table, Dataset<Row> rows) {
        write(table, rows, path(table));
    }

    /** Writes a table whose rows are in the order of its key already, from partition to partition and in each. */
    public void writeInOrder(Class<? extends Record> table, Dataset<Row> rows) {
        writeAsTheyAre(RecordSchema.require(rows, table), path(table));
    }

    /** Replaces a table, which the new rows may be derived from. */
    public void replace(Class<? extends Record> table, Dataset<Row> rows) throws IOException {
        Path next = new Path(folder, "." + Tables.of(table).name());
        write(table, rows, next);
        FileSystem fileSystem = fileSystem();
        fileSystem.delete(path(table), true);
        if (!fileSystem.rename(next, path(table))) {
            throw new IOException("cannot rename %s to %s".formatted(next, path(table)));
        }
    }

    private void write(Class<? extends Record> table, Dataset<Row> rows, Path to) {
        Table description = Tables.of(table);
        Dataset<Row> checked = RecordSchema.require(rows, table);
        Dataset<Row> ordered = description.csv()
                ? checked.orderBy(
                        Arrays.stream(description.key()).map(functions::col).toArray(Column[]::new))
                : checked;
        writeAsTheyAre(ordered, to);
    }

    private static void writeAsTheyAre(Dataset<Row> rows, Path to) {
        rows.write()
                .mode(SaveMode.ErrorIfExists)
                .option("compression", COMPRESSION)
                .option("parquet.dictionary.page.size", DICTIONARY_BYTES)
                .parquet(to.toString());
    }

    private FileSystem fileSystem() throws IOException {
        return folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    }
}
