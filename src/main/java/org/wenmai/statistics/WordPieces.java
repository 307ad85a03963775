package org.wenmai.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Rows (doc_id, sentence_id, place, word, tag) of words in a partition, texts as bytes and begin above end in the place, to a row
 * (doc_id, numbers, types, tags) of each stretch of one document: there are more words than anything else in a run, so no string is made.
 */
final class WordPieces implements Iterator<Row> {
    private final Iterator<Row> rows;
    private DocumentPieces.Words words;
    private byte[] document;
    private byte[] sentence = {};
    private int numberOfSentence;
    private Row ready;

    WordPieces(Iterator<Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (ready == null && rows.hasNext()) {
            Row row = rows.next();
            byte[] next = row.getAs(0);
            if (!Arrays.equals(next, document)) {
                ready = packed();
                document = next;
                words = new DocumentPieces.Words();
            }
            add(row);
        }
        if (ready == null) {
            ready = packed();
            document = null;
        }
        return ready != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ready;
        ready = null;
        return row;
    }

    private void add(Row row) {
        byte[] of = row.getAs(1);
        if (!Arrays.equals(of, sentence)) {
            sentence = of;
            numberOfSentence = numberAtEnd(of);
        }
        long place = row.getLong(2);
        words.add(numberOfSentence, (int) (place >>> Integer.SIZE), (int) place, row.getAs(3), row.getAs(4));
    }

    /** What stands after the last colon. */
    private static int numberAtEnd(byte[] text) {
        int number = 0;
        int power = 1;
        for (int i = text.length - 1; i >= 0 && text[i] != ':'; i--) {
            if (text[i] < '0' || text[i] > '9') {
                throw new IllegalArgumentException("a number is expected after the last colon of " + text(text));
            }
            number += (text[i] - '0') * power;
            power *= 10;
        }
        return number;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private Row packed() {
        return document == null
                ? null
                : RowFactory.create(text(document), words.numbers(), words.types(), words.tags());
    }
}
