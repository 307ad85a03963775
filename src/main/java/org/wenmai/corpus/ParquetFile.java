package org.wenmai.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.wenmai.documents.ReadOptions;
import org.wenmai.documents.ReadResult;
import org.wenmai.documents.RecordReader;

/** Parquet files as documents: a row each, columns by the names of the configuration. */
final class ParquetFile {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private ParquetFile() {}

    /** Whether a file of these first bytes is one. */
    static boolean is(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The documents of a file, or of a part of it. */
    static Iterator<ReadResult> read(InputFile file, Configuration hadoop, ReadOptions options) throws IOException {
        ParquetRecords records = new ParquetRecords(file, hadoop);
        long before = file.part() == null ? 0 : file.part().entries();
        return RecordReader.read(file.path(), "parquet", options, before, () -> next(records));
    }

    /**
     * Row groups that one task reads.
     *
     * @param from their first byte
     * @param to the byte behind them
     * @param rowsBefore rows of the file before them
     */
    record Group(long from, long to, long rowsBefore) {}

    /** The row groups of a file in their order, taken together until they have so many bytes. */
    static List<Group> groups(InputFile file, Configuration hadoop, long bytes) throws IOException {
        List<Group> groups = new ArrayList<>();
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.uri()), hadoop))) {
            long from = 0;
            long rows = 0;
            long rowsBefore = 0;
            for (BlockMetaData block : reader.getRowGroups()) {
                long begin = block.getStartingPos();
                if (rows > rowsBefore && begin - from >= bytes) {
                    groups.add(new Group(from, begin, rowsBefore));
                    from = begin;
                    rowsBefore = rows;
                }
                rows += block.getRowCount();
            }
            groups.add(new Group(from, file.bytes(), rowsBefore));
        }
        return groups;
    }

    private static Map<String, Object> next(ParquetRecords records) {
        try {
            Map<String, Object> record = records.next();
            if (record == null) {
                records.close();
            }
            return record;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
