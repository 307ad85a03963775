package org.wenmai.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

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

    /** Bytes of all rows once they are unpacked, from the footers alone. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
                bytes += reader.getRowGroups().stream()
                        .mapToLong(BlockMetaData::getTotalByteSize)
                        .sum();
            }
        }
        return bytes;
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
        /** A row: String, Long, Double, Boolean, LocalDate, Instant, or null; the consumer may keep it. */
        void row(Object[] values) throws IOException;
    }

    /** Gives every row to the consumer. */
    public void forEach(RowConsumer consumer) throws IOException {
        for (Path file : files) {
            try (ParquetReader<Object[]> reader = ParquetReader.builder(new RowReading(), file)
                    .withConf(hadoop)
                    .build()) {
                for (Object[] row = reader.read(); row != null; row = reader.read()) {
                    consumer.row(row);
                }
            }
        }
    }
}
