package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Rows (key, doc_id, window, position, term), those of a document under one key and keys in order, to rows (doc_id, terms, ends,
 * positions): the windows of a document one after the other, {@code ends} where each ends. In a window of a stretch of text a term
 * stands once and positions are empty; for windows of reach, every occurrence stands at its place.
 */
final class DocumentWindows implements Iterator<Row> {
    private record Occurrence(int window, int position, String term) {}

    private final Iterator<Row> rows;
    private final boolean reach;
    private final ArrayList<Row> ready = new ArrayList<>();
    private Row ahead;

    DocumentWindows(Iterator<Row> rows, WindowUnit unit) {
        this.rows = rows;
        this.reach = unit.isReach();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (ahead != null || rows.hasNext())) {
            takeKey();
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove(ready.size() - 1);
    }

    /** Takes the rows of one key; two documents share one where their hashes do. */
    private void takeKey() {
        Row row = ahead != null ? ahead : rows.next();
        ahead = null;
        long key = row.getLong(0);
        Map<String, List<Occurrence>> documents = new HashMap<>();
        while (row != null) {
            documents
                    .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                    .add(new Occurrence(row.getInt(2), row.getInt(3), row.getString(4)));
            row = rows.hasNext() ? rows.next() : null;
            if (row != null && row.getLong(0) != key) {
                ahead = row;
                row = null;
            }
        }
        documents.forEach((id, occurrences) -> ready.add(row(id, occurrences)));
    }

    private Row row(String document, List<Occurrence> occurrences) {
        occurrences.sort(Comparator.comparingInt(Occurrence::window).thenComparingInt(Occurrence::position));
        List<String> terms = new ArrayList<>(occurrences.size());
        int[] positions = new int[reach ? occurrences.size() : 0];
        int[] ends = new int[occurrences.size()];
        int windows = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence one = occurrences.get(i);
            if (reach) {
                positions[i] = one.position();
            }
            if (reach || seen.add(one.term())) {
                terms.add(one.term());
            }
            if (i + 1 == occurrences.size() || occurrences.get(i + 1).window() != one.window()) {
                ends[windows++] = terms.size();
                seen.clear();
            }
        }
        return RowFactory.create(document, terms.toArray(new String[0]), Arrays.copyOf(ends, windows), positions);
    }
}
