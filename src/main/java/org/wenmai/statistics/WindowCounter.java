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
 * Documents to sums (source, term, frequency, document_frequency) of the
 * partition: windows that hold the term and documents with it, and with the term null all windows of the source. A map of
 * {@value #LIMIT} terms is handed on and begun anew between documents, so that memory is bounded by them and one document.
 */
final class WindowCounter implements Iterator<Row> {
    static final int LIMIT = 500_000;

    private static final class Sum {
        private long frequency;
        private long documents;
    }

    private final Iterator<WindowedDocument> documents;
    private final int reach;
    private final Map<String, Map<String, Sum>> sums = new HashMap<>();
    private Iterator<Row> ready = List.<Row>of().iterator();
    private int size;

    WindowCounter(Iterator<WindowedDocument> documents, WindowUnit unit) {
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

    private void add(WindowedDocument document) {
        Map<String, Sum> ofSource = sums.computeIfAbsent(document.source(), source -> new HashMap<>());
        long[] windowsOf = new long[document.types().size()];
        long windows = reach == 0 ? stretches(document, windowsOf) : neighbours(document, windowsOf);
        for (int type = 0; type < windowsOf.length; type++) {
            if (windowsOf[type] > 0) {
                add(ofSource, document.types().get(type), windowsOf[type]);
            }
        }
        if (windows > 0) {
            add(ofSource, null, windows);
        }
    }

    private static long stretches(WindowedDocument document, long[] windowsOf) {
        for (int term : document.terms()) {
            windowsOf[term]++;
        }
        return document.ends().length;
    }

    private long neighbours(WindowedDocument document, long[] windowsOf) {
        int[] positions = document.positions();
        long windows = 0;
        int begin = 0;
        for (int end : document.ends()) {
            for (int i = begin; i < end; i++) {
                for (int k = i + 1; k < end && positions[k] - positions[i] <= reach; k++) {
                    windowsOf[document.terms()[i]]++;
                    windowsOf[document.terms()[k]]++;
                    windows += 2;
                }
            }
            begin = end;
        }
        return windows;
    }

    private void add(Map<String, Sum> ofSource, String term, long windows) {
        Sum sum = ofSource.get(term);
        if (sum == null) {
            sum = new Sum();
            ofSource.put(term, sum);
            size++;
        }
        sum.frequency += windows;
        sum.documents++;
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
