package org.wenmai.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.documents.ReadOptions;
import org.wenmai.documents.ReadResult;
import org.wenmai.documents.RecordReader;

/** Parquet files as documents: a row each, columns by the names of the configuration. */
final class ParquetFile {
    private ParquetFile() {}

    static Iterator<ReadResult> read(InputFile file, Configuration hadoop, ReadOptions options) throws IOException {
        ParquetRecords records = new ParquetRecords(file.uri(), hadoop);
        return RecordReader.read(file.path(), "parquet", options, () -> next(records));
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
