package org.wenmai.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Rows (sentence_id, place, word, tag) of words in a partition, texts as bytes and begin above end in the place, to a row
 * (doc_id, numbers, types, tags) of each stretch of one document: there are more words than anything else in a run, so no string is made.
 */
final class WordPieces implements Iterator<Row> {
    private final Iterator<Row> rows;
    private DocumentPieces.Words words;
    /** Identifiers begin with that of their document, whose length this is. */
    private byte[] sentence;

    private int lengthOfDocument;
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
            if (!Arrays.equals(next, sentence)) {
                begin(next);
            }
            add(row);
        }
        if (ready == null) {
            ready = packed();
            words = null;
        }
        return ready != null;
    }

    /** Begins a sentence, and a document where it is another. */
    private void begin(byte[] next) {
        int length = next.length - 1;
        while (length >= 0 && next[length] != ':') {
            length--;
        }
        if (words == null || !Arrays.equals(sentence, 0, lengthOfDocument, next, 0, Math.max(0, length))) {
            ready = packed();
            words = new DocumentPieces.Words();
        }
        sentence = next;
        lengthOfDocument = length;
        numberOfSentence = numberFrom(length + 1);
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
        long place = row.getLong(1);
        words.add(numberOfSentence, (int) (place >>> Integer.SIZE), (int) place, row.getAs(2), row.getAs(3));
    }

    private int numberFrom(int place) {
        int number = 0;
        for (int i = place; i < sentence.length; i++) {
            if (place == 0 || sentence[i] < '0' || sentence[i] > '9') {
                throw new IllegalArgumentException("a document, a colon and a number are expected, not "
                        + new String(sentence, StandardCharsets.UTF_8));
            }
            number = 10 * number + sentence[i] - '0';
        }
        return number;
    }

    private Row packed() {
        return words == null
                ? null
                : RowFactory.create(
                        new String(sentence, 0, lengthOfDocument, StandardCharsets.UTF_8),
                        words.numbers(),
                        words.types(),
                        words.tags());
    }
}
