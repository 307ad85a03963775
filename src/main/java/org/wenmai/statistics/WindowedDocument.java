package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The windows of a document one after the other. In a window of a stretch of text a term stands once and there are no positions; for
 * windows of reach, every occurrence stands at its place. A window without a term is none.
 *
 * @param types words of the document, as {@link TextNumbers} packs them
 * @param terms numbers of types, those of a window together
 * @param ends where each window ends in {@code terms}
 * @param positions of the terms in their sentence, for windows of reach
 */
record WindowedDocument(
        String source, boolean head, long family, byte[] types, int[] terms, int[] ends, int[] positions) {

    /** sequences → the columns that {@link #of} takes. */
    static Dataset<Row> columns(Dataset<Row> sequences) {
        return sequences.select(
                col(SOURCE),
                col(FAMILY_HEAD),
                xxhash64(col("reprint_family")),
                col("types"),
                col("words"),
                col("marks"));
    }

    static Iterator<WindowedDocument> all(Iterator<Row> rows, WindowUnit unit) {
        return LazyIterators.mapped(rows, row -> of(row, unit));
    }

    private static WindowedDocument of(Row row, WindowUnit unit) {
        byte[] types = row.getAs(3);
        TokenSequence sequence = TokenSequence.unpack(row.getAs(4), row.getAs(5));
        return of(row.getString(0), row.getBoolean(1), row.getLong(2), types, sequence, unit);
    }

    static WindowedDocument of(
            String source, boolean head, long family, byte[] types, TokenSequence sequence, WindowUnit unit) {
        Windows windows = windows(sequence, TextNumbers.count(types), unit);
        return new WindowedDocument(source, head, family, types, windows.terms(), windows.ends(), windows.positions());
    }

    /** The windows alone. */
    record Windows(int[] terms, int[] ends, int[] positions) {}

    static Windows windows(TokenSequence sequence, int types, WindowUnit unit) {
        int[] words = sequence.words();
        byte[] marks = sequence.marks();
        int beginsWindow = switch (unit.kind()) {
            case SENTENCE, TOKENS -> TokenSequence.SENTENCE;
            case PARAGRAPH -> TokenSequence.PARAGRAPH;
            case DOCUMENT -> 0;
        };
        int[] terms = new int[words.length];
        int[] positions = new int[unit.isReach() ? words.length : 0];
        int[] ends = new int[words.length];
        int[] seenIn = new int[types];
        int size = 0;
        int windows = 0;
        int number = 1;
        int begin = 0;
        int sentence = 0;
        for (int i = 0; i < words.length; i++) {
            if ((marks[i] & TokenSequence.SENTENCE) != 0) {
                sentence = i;
            }
            if (size > begin && (marks[i] & beginsWindow) != 0) {
                ends[windows++] = size;
                begin = size;
                number++;
            }
            if ((marks[i] & TokenSequence.TERM) != 0 && (unit.isReach() || seenIn[words[i]] != number)) {
                seenIn[words[i]] = number;
                if (unit.isReach()) {
                    positions[size] = i - sentence;
                }
                terms[size++] = words[i];
            }
        }
        if (size > begin) {
            ends[windows++] = size;
        }
        return new Windows(
                Arrays.copyOf(terms, size),
                Arrays.copyOf(ends, windows),
                unit.isReach() ? Arrays.copyOf(positions, size) : positions);
    }
}
