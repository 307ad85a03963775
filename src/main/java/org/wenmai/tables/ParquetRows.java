package org.wenmai.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
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

    /** Number of rows, after every page was read and its checksum compared; fails where one is damaged. */
    public long verifiedCount() throws IOException {
        ParquetReadOptions options =
                HadoopReadOptions.builder(hadoop).usePageChecksumVerification().build();
        long rows = 0;
        for (Path file : files) {
            try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop), options)) {
                PageReadStore group;
                while ((group = reader.readNextRowGroup()) != null) {
                    rows += group.getRowCount();
                    group.close();
                }
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
        forEach(new RowReading(), () -> true, consumer);
    }

    /** Gives the whole numbers of a column that has no nulls. */
    void forEachNumber(String column, LongConsumer consumer) throws IOException {
        forEach(new RowReading(column), () -> true, row -> consumer.accept((Long) row[0]));
    }

    /**
     * Gives some rows to the consumer.
     *
     * @param deciding column of whole numbers, or -1 where all are wanted
     * @param wanted asked for each row in turn, by its number in that column
     * @param goesOn asked before each row is read; no more are once it says no
     */
    void forEach(int deciding, LongPredicate wanted, BooleanSupplier goesOn, RowConsumer consumer) throws IOException {
        forEach(new RowReading(deciding, wanted), goesOn, consumer);
    }

    private void forEach(RowReading reading, BooleanSupplier goesOn, RowConsumer consumer) throws IOException {
        for (Path file : files) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            try (ParquetReader<Object[]> reader =
                    ParquetReader.builder(reading, file).withConf(hadoop).build()) {
                Object[] row;
                while (goesOn.getAsBoolean() && (row = reader.read()) != null) {
                    consumer.row(row);
                }
            }
        }
    }
}
