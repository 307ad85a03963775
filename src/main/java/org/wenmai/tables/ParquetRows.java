package org.wenmai.tables;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/** Reads the rows of a Parquet folder in the order of its part files, one at a time, without a Spark job. */
public final class ParquetRows {
    private final Configuration hadoop;
    private final List<Path> files;

    /** The part files of a folder, in order of their names; of a table that is cut, those of the first folder first. */
    public ParquetRows(Configuration hadoop, Path folder) throws IOException {
        this.hadoop = hadoop;
        this.files = files(folder.getFileSystem(hadoop), folder);
    }

    private static List<Path> files(FileSystem fileSystem, Path folder) throws IOException {
        FileStatus[] here = fileSystem.listStatus(folder);
        Arrays.sort(here, Comparator.comparing(status -> status.getPath().getName()));
        List<Path> files = new ArrayList<>();
        for (FileStatus status : here) {
            if (status.isDirectory() && status.getPath().getName().contains("=")) {
                files.addAll(files(fileSystem, status.getPath()));
            } else if (status.isFile() && status.getPath().getName().endsWith(".parquet")) {
                files.add(status.getPath());
            }
        }
        return List.copyOf(files);
    }

    /** Number of rows, from the footers alone. */
    public long count() throws IOException {
        long rows = 0;
        for (Path file : files) {
            try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
                rows += reader.getRecordCount();
            }
        }
        return rows;
    }

    /** Names of the columns, or none where there is no file. */
    public List<String> columns() throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(files.get(0), hadoop))) {
            MessageType schema = reader.getFileMetaData().getSchema();
            return schema.getFields().stream().map(field -> field.getName()).toList();
        }
    }

    /** Takes each row. */
    public interface RowConsumer {
        /** A row: String, Long, Double, Boolean, LocalDate, Instant, or null. */
        void row(Object[] values) throws IOException;
    }

    /** Gives every row to the consumer. */
    public void forEach(RowConsumer consumer) throws IOException {
        for (Path file : files) {
            try (ParquetReader<Group> reader = ParquetReader.builder(new GroupReadSupport(), file)
                    .withConf(hadoop)
                    .build()) {
                for (Group group = reader.read(); group != null; group = reader.read()) {
                    consumer.row(values(group));
                }
            }
        }
    }

    private static Object[] values(Group group) {
        GroupType type = group.getType();
        List<Object> values = new ArrayList<>(type.getFieldCount());
        for (int field = 0; field < type.getFieldCount(); field++) {
            values.add(group.getFieldRepetitionCount(field) == 0 ? null : value(group, field));
        }
        return values.toArray();
    }

    private static Object value(Group group, int field) {
        PrimitiveType type = group.getType().getType(field).asPrimitiveType();
        return switch (type.getPrimitiveTypeName()) {
            case INT32 ->
                type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
                        ? (Object) LocalDate.ofEpochDay(group.getInteger(field, 0))
                        : (Object) (long) group.getInteger(field, 0);
            case INT64 ->
                type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation
                        ? (Object) instant(group.getLong(field, 0))
                        : (Object) group.getLong(field, 0);
            case DOUBLE -> group.getDouble(field, 0);
            case BOOLEAN -> group.getBoolean(field, 0);
            case BINARY -> group.getString(field, 0);
            default ->
                throw new TableContractException("column %s has the type %s, which no table has"
                        .formatted(type.getName(), type.getPrimitiveTypeName()));
        };
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
