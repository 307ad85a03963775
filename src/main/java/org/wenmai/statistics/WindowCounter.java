package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Rows (source, family_head, terms, ends, positions) of documents to sums (source, term, frequency, document_frequency) of the
 * partition: windows that hold the term and documents with it, and with the term null all windows of the source. A map of
 * {@value #LIMIT} terms is handed on and begun anew between documents, so that memory is bounded by them and one document.
 */
final class WindowCounter implements Iterator<Row> {
    static final int LIMIT = 500_000;

    private static final class Sum {
        private long frequency;
        private long documents;
        private long lastDocument = -1;
    }

    private final Iterator<Row> documents;
    private final int reach;
    private final Map<String, Map<String, Sum>> sums = new HashMap<>();
    private Iterator<Row> ready = List.<Row>of().iterator();
    private long document;
    private int size;

    WindowCounter(Iterator<Row> documents, WindowUnit unit) {
        this.documents = documents;
        this.reach = unit.isReach() ? unit.reach() : 0;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && documents.hasNext()) {
            while (size < LIMIT && documents.hasNext()) {
                add(documents.next());
            }
            ready = drained();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private void add(Row row) {
        List<String> terms = row.getList(2);
        List<Integer> ends = row.getList(3);
        Map<String, Sum> ofSource = sums.computeIfAbsent(row.getString(0), source -> new HashMap<>());
        document++;
        long windows = 0;
        if (reach == 0) {
            windows = ends.size();
            for (String term : terms) {
                add(ofSource, term, 1);
            }
        } else {
            List<Integer> positions = row.getList(4);
            int begin = 0;
            for (int end : ends) {
                for (int i = begin; i < end; i++) {
                    int neighbours = neighbours(positions, begin, end, i);
                    windows += neighbours;
                    if (neighbours > 0) {
                        add(ofSource, terms.get(i), neighbours);
                    }
                }
                begin = end;
            }
        }
        if (windows > 0) {
            add(ofSource, null, windows);
        }
    }

    private int neighbours(List<Integer> positions, int begin, int end, int at) {
        int count = 0;
        for (int i = at - 1; i >= begin && positions.get(at) - positions.get(i) <= reach; i--) {
            count++;
        }
        for (int i = at + 1; i < end && positions.get(i) - positions.get(at) <= reach; i++) {
            count++;
        }
        return count;
    }

    private void add(Map<String, Sum> ofSource, String term, long windows) {
        Sum sum = ofSource.get(term);
        if (sum == null) {
            sum = new Sum();
            ofSource.put(term, sum);
            size++;
        }
        sum.frequency += windows;
        if (sum.lastDocument != document) {
            sum.lastDocument = document;
            sum.documents++;
        }
    }

    private Iterator<Row> drained() {
        List<Row> rows = new ArrayList<>(size);
        sums.forEach((source, terms) ->
                terms.forEach((term, sum) -> rows.add(RowFactory.create(source, term, sum.frequency, sum.documents))));
        sums.clear();
        size = 0;
        return rows.iterator();
    }
}
