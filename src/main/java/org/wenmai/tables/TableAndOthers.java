package org.wenmai.tables;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of a table, and rows of another shape, into two folders of Parquet files in one pass: a task writes a file of each. The files
 * are those that Spark writes, by its own writer and as the committer of Hadoop's file formats settles them; but no row is copied on the way
 * there. Neither shape may have dates or times, which Spark's own way writes by settings of the session.
 */
public final class TableAndOthers extends FileOutputFormat<Boolean, InternalRow> {
    private static final String TABLE = "table";
    private static final String OTHERS = "others";
    private static final String SCHEMA = "wenmai.schema.";
    private static final String FOLDER = "wenmai.folder.";
    /** How names of files begin: unlike those of any other run, since a run may take files of an earlier one over. */
    private static final String NAMES = "wenmai.names";

    /**
     * Where rows go.
     *
     * @param folder not there yet
     */
    record Target(Path folder, StructType schema) {
        private void set(Configuration job, String name, Path root) {
            job.set(SCHEMA + name, schema.json());
            job.set(FOLDER + name, root.toUri().relativize(folder.toUri()).getPath());
        }
    }

    /**
     * A job that writes both.
     *
     * @param root a folder that both folders are in
     */
    static Configuration job(SparkSession spark, Path root, Target table, Target others, Map<String, String> options)
            throws IOException {
        Job job = Job.getInstance(spark.sparkContext().hadoopConfiguration());
        options.forEach(job.getConfiguration()::set);
        // All that Spark's writer wants to know; the schema is set again by whoever opens a file.
        new ParquetFileFormat()
                .prepareWrite(
                        (org.apache.spark.sql.classic.SparkSession) spark,
                        job,
                        Map$.MODULE$.from(CollectionConverters.asScala(options)),
                        table.schema());
        job.getConfiguration().set(NAMES, "part-" + UUID.randomUUID());
        table.set(job.getConfiguration(), TABLE, root);
        others.set(job.getConfiguration(), OTHERS, root);
        job.setOutputFormatClass(TableAndOthers.class);
        setOutputPath(job, root);
        return job.getConfiguration();
    }

    /** Refuses folders that are there: their rows would be taken for rows of this job. */
    @Override
    public void checkOutputSpecs(JobContext job) throws IOException {
        for (String name : List.of(TABLE, OTHERS)) {
            Path folder = new Path(getOutputPath(job), job.getConfiguration().get(FOLDER + name));
            if (folder.getFileSystem(job.getConfiguration()).exists(folder)) {
                throw new FileAlreadyExistsException(folder + " is there already");
            }
        }
    }

    @Override
    public RecordWriter<Boolean, InternalRow> getRecordWriter(TaskAttemptContext task) {
        return new Writer(task);
    }

    /** A row goes to the table where its key is true. A file is opened with its first row. */
    private final class Writer extends RecordWriter<Boolean, InternalRow> {
        private final TaskAttemptContext task;
        private RecordWriter<Void, InternalRow> table;
        private RecordWriter<Void, InternalRow> others;

        Writer(TaskAttemptContext task) {
            this.task = task;
        }

        @Override
        public void write(Boolean isOfTable, InternalRow row) throws IOException, InterruptedException {
            if (isOfTable) {
                table = table == null ? open(TABLE) : table;
                table.write(null, row);
            } else {
                others = others == null ? open(OTHERS) : others;
                others.write(null, row);
            }
        }

        private RecordWriter<Void, InternalRow> open(String name) throws IOException, InterruptedException {
            Configuration configuration = new Configuration(task.getConfiguration());
            StructType schema = (StructType) DataType.fromJson(configuration.get(SCHEMA + name));
            ParquetWriteSupport.setSchema(schema, configuration);
            Path work = ((PathOutputCommitter) getOutputCommitter(task)).getWorkPath();
            String ending = ParquetOutputFormat.getCompression(configuration).getExtension() + ".parquet";
            Path file = new Path(
                    new Path(work, configuration.get(FOLDER + name)),
                    getUniqueFile(task, configuration.get(NAMES), ending));
            return new ParquetOutputFormat<InternalRow>()
                    .getRecordWriter(new TaskAttemptContextImpl(configuration, task.getTaskAttemptID()), file);
        }

        @Override
        public void close(TaskAttemptContext context) throws IOException, InterruptedException {
            try {
                if (table != null) {
                    table.close(context);
                }
            } finally {
                if (others != null) {
                    others.close(context);
                }
            }
        }
    }
}
