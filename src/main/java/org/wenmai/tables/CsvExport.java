package org.wenmai.tables;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructType;

/**
 * Writes a sorted Parquet table as one CSV file: UTF-8, RFC 4180, line feeds, header, no byte-order mark. Files may be written side by side.
 */
public final class CsvExport {
    /** The dialect of every CSV file. */
    public static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private static final String RANK = "rank";

    /** The sign by which spreadsheet programs know UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Configuration hadoop;
    private final long maxRows;
    private final boolean spreadsheet;

    /** The ranks that fit, which take a pass to find, of the tables written so far. */
    private final Map<Path, Ranks> known;

    /**
     * An exporter.
     *
     * @param maxRows rows a file may hold
     */
    public CsvExport(Configuration hadoop, long maxRows) {
        this(hadoop, maxRows, false, new ConcurrentHashMap<>());
    }

    private CsvExport(Configuration hadoop, long maxRows, boolean spreadsheet, Map<Path, Ranks> known) {
        this.hadoop = hadoop;
        this.maxRows = maxRows;
        this.spreadsheet = spreadsheet;
        this.known = known;
    }

    /** The same files as a spreadsheet program opens them: with a byte-order mark, key columns guarded too. */
    public CsvExport forSpreadsheets() {
        return new CsvExport(hadoop, maxRows, true, known);
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
        return write(table, parquet, csv, values -> {});
    }

    /**
     * Writes the table in {@code parquet} to the file {@code csv}.
     *
     * @param also takes each row of the file too, as it is in the table
     */
    public Written write(Class<? extends Record> table, Path parquet, Path csv, ParquetRows.RowConsumer also)
            throws IOException {
        ParquetRows rows = new ParquetRows(hadoop, parquet);
        StructType schema = RecordSchema.of(table);
        Choice choice = choose(rows, parquet, schema);
        boolean[] guardedColumns = guardedColumns(table, schema);
        long[] guarded = new long[1];
        FileSystem fileSystem = csv.getFileSystem(hadoop);
        try (CsvFile file = new CsvFile(fileSystem.create(csv, true))) {
            if (spreadsheet) {
                file.text(BYTE_ORDER_MARK);
            }
            file.record(schema.fieldNames());
            rows.forEach(choice.rank, choice::fits, () -> choice.taken < maxRows, values -> {
                choice.taken++;
                also.row(values);
                guarded[0] += guard(values, guardedColumns);
                file.record(values);
            });
            long bytes = file.finish();
            return new Written(choice.taken, choice.count, bytes, file.sha256(), guarded[0], choice.cut);
        }
    }

    private boolean[] guardedColumns(Class<? extends Record> table, StructType schema) {
        List<String> key = List.of(Tables.of(table).key());
        boolean[] guarded = new boolean[schema.size()];
        for (int i = 0; i < guarded.length; i++) {
            guarded[i] = spreadsheet || !key.contains(schema.fieldNames()[i]);
        }
        return guarded;
    }

    private static long guard(Object[] values, boolean[] columns) {
        long guarded = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && columns[i] && FormulaGuard.isNeeded(text)) {
                values[i] = FormulaGuard.guard(text);
                guarded++;
            }
        }
        return guarded;
    }

    private Choice choose(ParquetRows rows, Path parquet, StructType schema) throws IOException {
        long count = rows.count();
        int rank = Arrays.asList(schema.fieldNames()).indexOf(RANK);
        Ranks ranks = new Ranks(Long.MAX_VALUE - 1, 0);
        if (count > maxRows && rank >= 0) {
            if (!known.containsKey(parquet)) {
                known.put(parquet, ranksThatFit(rows));
            }
            ranks = known.get(parquet);
        }
        String cut = count <= maxRows
                ? null
                : rank < 0
                        ? "the first rows by key"
                        : "rows with rank <= %d, and the first %d by key of rank %d"
                                .formatted(ranks.whole(), ranks.room(), ranks.whole() + 1);
        return new Choice(count, rank, ranks, cut);
    }

    /** Which rows a file holds, at most as many as it may; asked for each in turn. */
    private static final class Choice {
        private final long count;
        private final int rank;
        private final Ranks ranks;
        private final String cut;
        private long partial;
        private long taken;

        Choice(long count, int rank, Ranks ranks, String cut) {
            this.count = count;
            this.rank = rank;
            this.ranks = ranks;
            this.cut = cut;
        }

        /** Ranks that fit whole are all there; of the next, as many rows as there is room for, by key. */
        boolean fits(long ofRow) {
            return ofRow <= ranks.whole() || ofRow == ranks.whole() + 1 && partial++ < ranks.room();
        }
    }

    /**
     * Which ranks a file holds.
     *
     * @param whole ranks up to this one are all there
     * @param room rows of the next rank that still fit
     */
    private record Ranks(long whole, long room) {}

    private Ranks ranksThatFit(ParquetRows rows) throws IOException {
        long[][] ofRank = {new long[1 << 10]};
        rows.forEachNumber(RANK, rank -> {
            if (rank <= maxRows) {
                int at = Math.toIntExact(rank);
                if (at >= ofRank[0].length) {
                    ofRank[0] = Arrays.copyOf(ofRank[0], 2 * at);
                }
                ofRank[0][at]++;
            }
        });
        long sum = 0;
        for (int rank = 0; rank < ofRank[0].length; rank++) {
            if (sum + ofRank[0][rank] > maxRows) {
                return new Ranks(rank - 1L, maxRows - sum);
            }
            sum += ofRank[0][rank];
        }
        return new Ranks(maxRows, 0);
    }
}
