package org.wenmai.statistics;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.tables.ParquetRows;

/**
 * Whether {@link PlainTwin} and Spark give the same figures: every row of terms, document_terms and edges, counts alike to the last one,
 * real numbers to a part in 10⁹, q to one in 10⁶. Where pairs are equally strong but for rounding, the one or the other may be the last that is kept.
 */
public final class TwinComparison {
    private static final double TOLERANCE = 1e-9;
    private static final double Q_TOLERANCE = 1e-6;

    private final Path plain;
    private final org.apache.hadoop.fs.Path tables;
    private final List<String> words;
    private long differences;

    private TwinComparison(Path plain, String run) throws IOException {
        this.plain = plain;
        this.tables = new org.apache.hadoop.fs.Path(run, "parquet");
        this.words = Files.readAllLines(plain.resolve("words.txt"));
    }

    /** Arguments: what the twin wrote, the folder of the run that Spark wrote. Ends with status 1 where anything differs. */
    public static void main(String[] arguments) throws IOException {
        TwinComparison comparison = new TwinComparison(Path.of(arguments[0]), arguments[1]);
        long terms = comparison.terms();
        long documentTerms = comparison.documentTerms();
        System.out.println(said(comparison.differences, terms, documentTerms, comparison.edges()));
        System.exit(comparison.differences == 0 ? 0 : 1);
    }

    /** What the comparison found, in a line. */
    static String said(long differences, long terms, long documentTerms, long edges) {
        return String.format(
                Locale.ROOT,
                "%s: %,d terms, %,d document terms, %,d edges",
                differences == 0 ? "same figures" : String.format(Locale.ROOT, "%,d figures differ", differences),
                terms,
                documentTerms,
                edges);
    }

    private ParquetRows rows(String table) throws IOException {
        return new ParquetRows(new Configuration(), new org.apache.hadoop.fs.Path(tables, table));
    }

    private void differs(String what, Object... values) {
        if (differences++ < 10) {
            System.out.println("differs: " + what + " " + java.util.Arrays.toString(values));
        }
    }

    private long terms() throws IOException {
        Map<String, String> expected = new HashMap<>();
        for (String line : (Iterable<String>) Files.lines(plain.resolve("terms.tsv"))::iterator) {
            int counts = line.indexOf('\t', line.indexOf('\t') + 1);
            expected.put(line.substring(0, counts), line.substring(counts + 1));
        }
        long compared = expected.size();
        rows("terms").forEach(row -> {
            String counts = row[4] + "\t" + row[5] + "\t" + row[6] + "\t" + row[7];
            if (!counts.equals(expected.remove(row[0] + "\t" + row[1]))) {
                differs("term", row);
            }
        });
        if (!expected.isEmpty()) {
            differs(
                    "terms that Spark has not",
                    expected.size(),
                    expected.keySet().iterator().next());
        }
        return compared;
    }

    /** Documents come in order from both. */
    private long documentTerms() throws IOException {
        long[] compared = new long[1];
        DocumentTermsOfTwin twin = new DocumentTermsOfTwin();
        rows("document_terms").forEach(row -> {
            compared[0]++;
            boolean same = twin.next()
                    && twin.docId.equals(row[0])
                    && words.get(twin.term).equals(row[1])
                    && twin.frequency == (Long) row[3]
                    && twin.inDocuments == (Long) row[4]
                    && near(twin.weight, (Double) row[6])
                    && twin.rank == (Long) row[7];
            if (!same) {
                differs("document term", row);
            }
        });
        if (twin.next()) {
            differs("document terms that Spark has not", twin.docId);
        }
        return compared[0];
    }

    private final class DocumentTermsOfTwin {
        private int part = -1;
        private DataInputStream in;
        private int left;
        private String docId;
        private int term;
        private int frequency;
        private int inDocuments;
        private double weight;
        private int rank;

        boolean next() throws IOException {
            while (left == 0) {
                if (in == null || in.available() == 0 && !more()) {
                    Path file = plain.resolve("document-terms-" + ++part + ".zst");
                    if (!Files.exists(file)) {
                        return false;
                    }
                    in = new DataInputStream(
                            new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)), 1 << 16));
                    continue;
                }
                docId = in.readUTF();
                left = in.readInt();
            }
            left--;
            term = in.readInt();
            frequency = in.readInt();
            inDocuments = in.readInt();
            weight = in.readDouble();
            rank = in.readInt();
            return true;
        }

        private boolean more() throws IOException {
            in.mark(1);
            boolean more = in.read() >= 0;
            if (more) {
                in.reset();
            }
            return more;
        }
    }

    private long edges() throws IOException {
        Map<String, String[]> expected = new HashMap<>();
        Map<String, Double> weakest = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(plain.resolve("edges.tsv"))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split("\t");
                expected.put(cells[0] + "\t" + cells[1] + "\t" + cells[2], cells);
                weakest.put(cells[0], Double.valueOf(cells[12]));
            }
        }
        long compared = expected.size();
        rows("cooccurrence_edges").forEach(row -> {
            String[] cells = expected.remove(row[0] + "\t" + row[2] + "\t" + row[3]);
            if (cells == null) {
                if (!near((Double) row[13], weakest.getOrDefault(row[0], Double.NaN))) {
                    differs("edge that the twin has not", row);
                }
                return;
            }
            boolean same = true;
            for (int i = 3; i < 8; i++) {
                same &= Long.parseLong(cells[i]) == (Long) row[i + 1];
            }
            for (int i = 8; i < 13; i++) {
                same &= same(cells[i], (Double) row[i + 1]);
            }
            // Near 0 a probability falls with the root of the log-likelihood, and a rounding of 10⁻¹² becomes one of
            // 10⁻⁶.
            same &= Math.abs(Double.parseDouble(cells[13]) - (Double) row[14]) <= Q_TOLERANCE;
            if (!same) {
                differs("edge", row);
            }
        });
        expected.values().forEach(cells -> {
            if (!near(Double.parseDouble(cells[12]), weakest.get(cells[0]))) {
                differs("edge that Spark has not", (Object[]) cells);
            }
        });
        return compared;
    }

    /** Whether a cell of the twin, {@code null} where it is empty, says what Spark's says. */
    static boolean same(String cell, Double value) {
        boolean empty = cell.equals("null");
        return empty || value == null ? empty && value == null : near(Double.parseDouble(cell), value);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
