package org.wenmai.statistics;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * The rows of a partition cut where another document begins: what is summed or packed for each document needs no shuffle before, since
 * its rows lie side by side. A run is read to its end before the next one is asked for.
 */
final class DocumentRuns implements Iterator<Iterator<Row>> {
    private final Iterator<Row> rows;
    private final int column;
    private Row next;

    /**
     * The runs of a partition.
     *
     * @param column number of the column that holds the document
     */
    DocumentRuns(Iterator<Row> rows, int column) {
        this.rows = rows;
        this.column = column;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Iterator<Row> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        return new Run(next.getString(column));
    }

    private final class Run implements Iterator<Row> {
        private final String document;

        Run(String document) {
            this.document = document;
        }

        @Override
        public boolean hasNext() {
            return next != null && next.getString(column).equals(document);
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = next;
            advance();
            return row;
        }
    }
}
