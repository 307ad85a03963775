package org.wenmai.tables;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** The Parquet tables of one run folder. */
public final class TableStore {
    /** Sentence identifiers of a task fill about 1 MB, the usual limit, above which a column is written without a dictionary. */
    private static final int DICTIONARY_BYTES = 4 << 20;

    private static final Map<String, String> OPTIONS =
            Map.of("compression", "zstd", "parquet.dictionary.page.size", Integer.toString(DICTIONARY_BYTES));

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

    /** Reads a table; its schema is known, so no file is opened to find it. What it is cut by is no column of it. */
    public Dataset<Row> read(Class<? extends Record> table) {
        StructType schema = RecordSchema.of(table);
        return spark.read()
                .schema(schema)
                .parquet(path(table).toString())
                .select(Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new));
    }

    /** Writes a table: checked against its record, sorted by its key where it is published as CSV. */
    public void write(Class<? extends Record> table, Dataset<Row> rows) {
        write(table, rows, path(table));
    }

    /** Writes a table whose rows are in the order of its key already, from partition to partition and in each. */
    public void writeInOrder(Class<? extends Record> table, RowsInOrder rows) throws IOException {
        RecordSchema.requireSame(rows.form(), table);
        RowFiles.write(rows.rows(), rows.form(), path(table), OPTIONS);
        if (fileSystem().listStatus(path(table)).length == 0) {
            append(path(table), spark.createDataFrame(List.of(), rows.form()));
        }
    }

    /** Replaces a table, which the new rows may be derived from. */
    public void replace(Class<? extends Record> table, Dataset<Row> rows) throws IOException {
        Path next = new Path(folder, "." + Tables.of(table).name());
        write(table, rows, next);
        replaceBy(next, table);
    }

    /**
     * Replaces a table by its rows in folders {@code COLUMN=VALUE}, which whoever asks for a value need not all open.
     *
     * @param rows the table's columns and one more
     * @param column the one more, which stands in the names of the folders alone
     */
    public void replaceCut(Class<? extends Record> table, Dataset<Row> rows, String column) throws IOException {
        Column[] columns = Stream.concat(
                        Stream.of(RecordSchema.require(rows, table).columns()), Stream.of(column))
                .map(functions::col)
                .toArray(Column[]::new);
        Path next = new Path(folder, "." + Tables.of(table).name());
        parquet(rows.select(columns)).partitionBy(column).parquet(next.toString());
        replaceBy(next, table);
    }

    private void replaceBy(Path next, Class<? extends Record> table) throws IOException {
        FileSystem fileSystem = fileSystem();
        fileSystem.delete(path(table), true);
        if (!fileSystem.rename(next, path(table))) {
            throw new IOException("cannot rename %s to %s".formatted(next, path(table)));
        }
    }

    /**
     * Writes a table and, in the same pass, rows of another shape that are no part of it.
     *
     * @param rows of the table with {@code true}, of the others with {@code false}; each is written before the next one is asked for
     * @param folderOfOthers in that of the run; neither it nor the table is there yet
     */
    public void writeWithOthers(
            Class<? extends Record> table,
            JavaPairRDD<Boolean, InternalRow> rows,
            StructType others,
            Path folderOfOthers)
            throws IOException {
        StructType schema = RecordSchema.of(table);
        rows.saveAsNewAPIHadoopDataset(TableAndOthers.job(
                spark,
                folder.getParent(),
                new TableAndOthers.Target(path(table), schema),
                new TableAndOthers.Target(folderOfOthers, others),
                OPTIONS));
        FileSystem fileSystem = fileSystem();
        if (!fileSystem.exists(path(table))) {
            write(table, spark.createDataFrame(List.of(), schema));
        }
        if (!fileSystem.exists(folderOfOthers)) {
            append(folderOfOthers, spark.createDataFrame(List.of(), others));
        }
    }

    /** Adds rows to a table that was just written. */
    public void append(Class<? extends Record> table, Dataset<Row> rows) {
        append(path(table), RecordSchema.require(rows, table));
    }

    /** Adds rows to those that were written with a table. */
    public void append(Path others, Dataset<Row> rows) {
        parquet(rows).mode(SaveMode.Append).parquet(others.toString());
    }

    private static DataFrameWriter<Row> parquet(Dataset<Row> rows) {
        return rows.write().mode(SaveMode.ErrorIfExists).options(OPTIONS);
    }

    private void write(Class<? extends Record> table, Dataset<Row> rows, Path to) {
        Table description = Tables.of(table);
        Dataset<Row> checked = RecordSchema.require(rows, table);
        Dataset<Row> ordered = description.csv()
                ? checked.orderBy(
                        Arrays.stream(description.key()).map(functions::col).toArray(Column[]::new))
                : checked;
        parquet(ordered).parquet(to.toString());
    }

    private FileSystem fileSystem() throws IOException {
        return folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    }
}
