package org.wenmai.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructType;

/** Writes a sorted Parquet table as one CSV file: UTF-8, RFC 4180, line feeds, header, no byte-order mark. */
public final class CsvExport {
    /** The dialect of every CSV file. */
    public static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final Configuration hadoop;
    private final long maxRows;

    /**
     * An exporter.
     *
     * @param maxRows rows a file may hold
     */
    public CsvExport(Configuration hadoop, long maxRows) {
        this.hadoop = hadoop;
        this.maxRows = maxRows;
    }

    /**
     * A file that was written.
     *
     * @param rows rows in the file
     * @param tableRows rows of the table
     * @param bytes size of the file
     * @param sha256 digest of the file
     * @param guarded cells that got an apostrophe
     * @param cut how rows were chosen, null where all are there
     */
    public record Written(long rows, long tableRows, long bytes, String sha256, long guarded, String cut) {}

    /** Writes the table in {@code parquet} to the file {@code csv}. */
    public Written write(Class<? extends Record> table, Path parquet, Path csv) throws IOException {
        ParquetRows rows = new ParquetRows(hadoop, parquet);
        StructType schema = RecordSchema.of(table);
        long count = rows.count();
        int rank = Arrays.asList(schema.fieldNames()).indexOf("rank");
        Ranks maxRank = count > maxRows && rank >= 0 ? ranksThatFit(rows, rank) : new Ranks(Long.MAX_VALUE - 1, 0);
        String cut = count <= maxRows
                ? null
                : rank < 0
                        ? "the first rows by key"
                        : "rows with rank <= %d, and the first %d by key of rank %d"
                                .formatted(maxRank.whole(), maxRank.room(), maxRank.whole() + 1);
        MessageDigest digest = sha256();
        FileSystem fileSystem = csv.getFileSystem(hadoop);
        Sink sink = new Sink(table, schema, rank, maxRank);
        long bytes;
        try (CountingStream counting =
                        new CountingStream(new BufferedOutputStream(fileSystem.create(csv, true), 1 << 16));
                Writer writer =
                        new OutputStreamWriter(new DigestOutputStream(counting, digest), StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            printer.printRecord((Object[]) schema.fieldNames());
            rows.forEach(values -> sink.write(printer, values));
            printer.flush();
            bytes = counting.count;
        }
        return new Written(sink.written, count, bytes, HexFormat.of().formatHex(digest.digest()), sink.guarded, cut);
    }

    private final class Sink {
        private final boolean[] guardedColumn;
        private final int rank;
        private final Ranks maxRank;
        private long partial;
        private long written;
        private long guarded;

        Sink(Class<? extends Record> table, StructType schema, int rank, Ranks maxRank) {
            List<String> key = List.of(Tables.of(table).key());
            this.guardedColumn = new boolean[schema.size()];
            for (int i = 0; i < guardedColumn.length; i++) {
                guardedColumn[i] = !key.contains(schema.fieldNames()[i]);
            }
            this.rank = rank;
            this.maxRank = maxRank;
        }

        /** Ranks that fit whole are all there; of the next, as many rows as there is room for, by key. */
        private boolean fits(Object[] values) {
            if (rank < 0 || (Long) values[rank] <= maxRank.whole()) {
                return true;
            }
            return (Long) values[rank] == maxRank.whole() + 1 && partial++ < maxRank.room();
        }

        void write(CSVPrinter printer, Object[] values) throws IOException {
            if (written >= maxRows || !fits(values)) {
                return;
            }
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String text && guardedColumn[i] && FormulaGuard.isNeeded(text)) {
                    values[i] = FormulaGuard.guard(text);
                    guarded++;
                }
            }
            printer.printRecord(values);
            written++;
        }
    }

    /**
     * Which ranks a file holds.
     *
     * @param whole ranks up to this one are all there
     * @param room rows of the next rank that still fit
     */
    private record Ranks(long whole, long room) {}

    private Ranks ranksThatFit(ParquetRows rows, int rank) throws IOException {
        Map<Long, Long> byRank = new TreeMap<>();
        rows.forEach(values -> {
            long r = (Long) values[rank];
            if (r <= maxRows) {
                byRank.merge(r, 1L, Long::sum);
            }
        });
        long sum = 0;
        for (Map.Entry<Long, Long> entry : byRank.entrySet()) {
            if (sum + entry.getValue() > maxRows) {
                return new Ranks(entry.getKey() - 1, maxRows - sum);
            }
            sum += entry.getValue();
        }
        return new Ranks(maxRows, 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class CountingStream extends OutputStream {
        private final OutputStream out;
        private long count;

        CountingStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
