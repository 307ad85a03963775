package org.wenmai.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.OutputCommitter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitterFactory;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Rows of texts, whole numbers, figures and days into Parquet files such as Spark writes, a file for each partition, without a copy in
 * Spark's own form on the way there.
 */
public final class RowFiles extends WriteSupport<Row> {
    private static final String SCHEMA = "wenmai.schema";

    private MessageType schema;
    private String[] names;
    private RecordConsumer consumer;
    /** The last text of each column, and what was written for it: most rows repeat the texts of the row before. */
    private String[] lastTexts;

    private Binary[] lastBytes;

    /**
     * Writes rows.
     *
     * @param form their columns
     * @param folder not there yet
     * @param options of Parquet
     */
    static void write(JavaRDD<Row> rows, StructType form, Path folder, Map<String, String> options) throws IOException {
        Job job = Job.getInstance(rows.context().hadoopConfiguration());
        Configuration configuration = job.getConfiguration();
        options.forEach(configuration::set);
        configuration.set(SCHEMA, schema(form).toString());
        // Unlike names of any other run, since a run may take files of an earlier one over.
        configuration.set("mapreduce.output.basename", "part-" + UUID.randomUUID());
        ParquetOutputFormat.setCompression(job, CompressionCodecName.ZSTD);
        ParquetOutputFormat.setWriteSupportClass(job, RowFiles.class);
        job.setOutputFormatClass(Files.class);
        FileOutputFormat.setOutputPath(job, folder);
        rows.mapToPair(row -> new Tuple2<Void, Row>(null, row)).saveAsNewAPIHadoopDataset(configuration);
    }

    /** Settles files as Hadoop's file formats do, which an object store has a way of its own for; Parquet's own would always rename them. */
    public static final class Files extends ParquetOutputFormat<Row> {
        @Override
        public synchronized OutputCommitter getOutputCommitter(TaskAttemptContext task) throws IOException {
            Path folder = getOutputPath(task);
            return PathOutputCommitterFactory.getCommitterFactory(folder, task.getConfiguration())
                    .createOutputCommitter(folder, task);
        }
    }

    private static MessageType schema(StructType form) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (StructField field : form.fields()) {
            Repetition repetition = field.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
            DataType type = field.dataType();
            if (type.equals(DataTypes.StringType)) {
                schema.addField(Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name()));
            } else if (type.equals(DataTypes.DateType)) {
                schema.addField(Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(field.name()));
            } else if (type.equals(DataTypes.LongType) || type.equals(DataTypes.DoubleType)) {
                schema.addField(Types.primitive(
                                type.equals(DataTypes.LongType) ? PrimitiveTypeName.INT64 : PrimitiveTypeName.DOUBLE,
                                repetition)
                        .named(field.name()));
            } else {
                throw new IllegalArgumentException(
                        "column %s is %s; expected text, bigint, double or date".formatted(field.name(), type.sql()));
            }
        }
        return schema.named("table");
    }

    @Override
    @SuppressWarnings("deprecation") // What came instead calls this one, which has no body.
    public WriteContext init(Configuration configuration) {
        schema = MessageTypeParser.parseMessageType(configuration.get(SCHEMA));
        names = schema.getFields().stream().map(field -> field.getName()).toArray(String[]::new);
        lastTexts = new String[names.length];
        lastBytes = new Binary[names.length];
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
        consumer.startMessage();
        for (int field = 0; field < names.length; field++) {
            Object value = row.get(field);
            if (value == null) {
                requireOptional(field);
            } else {
                consumer.startField(names[field], field);
                add(field, value);
                consumer.endField(names[field], field);
            }
        }
        consumer.endMessage();
    }

    private void requireOptional(int field) {
        if (!schema.getType(field).isRepetition(Repetition.OPTIONAL)) {
            throw new IllegalArgumentException("column %s has no value, but must have one".formatted(names[field]));
        }
    }

    private void add(int field, Object value) {
        if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Double figure) {
            consumer.addDouble(figure);
        } else if (value instanceof LocalDate day) {
            consumer.addInteger((int) day.toEpochDay());
        } else {
            consumer.addBinary(bytes(field, (String) value));
        }
    }

    private Binary bytes(int field, String text) {
        if (!text.equals(lastTexts[field])) {
            lastTexts[field] = text;
            lastBytes[field] = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        }
        return lastBytes[field];
    }
}
