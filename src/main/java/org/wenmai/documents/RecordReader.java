package org.wenmai.documents;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Records that another layer reads, as documents. */
public final class RecordReader {
    private RecordReader() {}

    /**
     * Makes documents of records that all have the same columns.
     *
     * @param path of the file below its input
     * @param format name of its form
     * @param before records of the file before these
     * @param records gives the next record, null at the end; values may be null
     */
    public static Iterator<ReadResult> read(
            String path, String format, ReadOptions options, long before, Supplier<Map<String, Object>> records) {
        TextFile file = new TextFile(path, "", "UTF-8", options, Map.of());
        FieldNames names = options.names();
        return new EntryIterator(before) {
            private boolean unsupported;

            @Override
            ReadResult read(long entry) {
                Map<String, Object> record = unsupported ? null : records.get();
                if (record == null) {
                    return null;
                }
                Map<String, Object> filled = new LinkedHashMap<>(record);
                String text = record.keySet().stream()
                        .filter(names::isText)
                        .findFirst()
                        .orElse(null);
                if (text == null && before > 0) {
                    // Told of the file's first part.
                    return null;
                }
                if (text == null) {
                    unsupported = true;
                    return new Reject(
                            0,
                            RejectReason.UNSUPPORTED,
                            "a table without a column %s; found %s; name the column with input.fields.text"
                                    .formatted(RecordDraft.named(names.text()), record.keySet()));
                }
                filled.computeIfAbsent(text, none -> "");
                return RecordDraft.of(file, entry, format, "row " + entry, filled);
            }
        };
    }
}
