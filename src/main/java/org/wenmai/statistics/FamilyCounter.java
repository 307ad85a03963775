package org.wenmai.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Documents to rows (key, family, windows) for published edges alone: the key packs scope and two terms as {@link PairCounter} does, with {@link #ANY} for both of all windows and for the second of those of
 * one term.
 */
final class FamilyCounter implements Iterator<Row> {
    /** No number of a term. */
    static final int ANY = (1 << PairCounter.TERM_BITS) - 1;

    private final Iterator<WindowedDocument> documents;
    private final PairVocabulary vocabulary;
    private final long[] published;
    private final boolean[][] isNode;
    private final int reach;
    private final Map<Long, Long> counts = new HashMap<>();
    private Iterator<Map.Entry<Long, Long>> ready = counts.entrySet().iterator();
    private long family;

    /**
     * A counter.
     *
     * @param published keys of the edges in ascending order
     */
    FamilyCounter(Iterator<WindowedDocument> documents, PairVocabulary vocabulary, long[] published, WindowUnit unit) {
        this.documents = documents;
        this.vocabulary = vocabulary;
        this.published = published;
        this.reach = unit.isReach() ? unit.reach() : 0;
        this.isNode = new boolean[vocabulary.scopes()][];
        for (int scope = 0; scope < isNode.length; scope++) {
            isNode[scope] = new boolean[vocabulary.size(scope)];
        }
        for (long key : published) {
            boolean[] nodes = isNode[(int) (key >>> 2 * PairCounter.TERM_BITS)];
            nodes[(int) (key >>> PairCounter.TERM_BITS) & ANY] = true;
            nodes[(int) key & ANY] = true;
        }
    }

    static long key(int scope, long a, long b) {
        return (long) scope << 2 * PairCounter.TERM_BITS | a << PairCounter.TERM_BITS | b;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && documents.hasNext()) {
            counts.clear();
            WindowedDocument document = documents.next();
            family = document.family();
            count(0, document);
            int scope = vocabulary.scopeOf(document.source());
            if (scope > 0) {
                count(scope, document);
            }
            ready = counts.entrySet().iterator();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map.Entry<Long, Long> count = ready.next();
        return RowFactory.create(count.getKey(), family, count.getValue());
    }

    private void count(int scope, WindowedDocument document) {
        int[] nodes = nodes(scope, document);
        int[] positions = document.positions();
        int begin = 0;
        for (int end : document.ends()) {
            if (reach == 0) {
                counts.merge(key(scope, ANY, ANY), 1L, Long::sum);
            }
            for (int i = begin; i < end; i++) {
                int one = nodes[i];
                if (reach == 0 && one >= 0) {
                    counts.merge(key(scope, one, ANY), 1L, Long::sum);
                }
                for (int k = i + 1; k < end && (reach == 0 || positions[k] - positions[i] <= reach); k++) {
                    int other = nodes[k];
                    if (reach > 0) {
                        seenFrom(scope, one);
                        seenFrom(scope, other);
                    }
                    if (one >= 0 && other >= 0) {
                        pair(key(scope, Math.min(one, other), Math.max(one, other)));
                    }
                }
            }
            begin = end;
        }
    }

    /** The number of each term with an edge, else -1. */
    private int[] nodes(int scope, WindowedDocument document) {
        int[] numbers = vocabulary.numbersOf(scope, document.types());
        return Arrays.stream(document.terms())
                .map(term -> numbers[term] >= 0 && isNode[scope][numbers[term]] ? numbers[term] : -1)
                .toArray();
    }

    private void seenFrom(int scope, int term) {
        counts.merge(key(scope, ANY, ANY), 1L, Long::sum);
        if (term >= 0) {
            counts.merge(key(scope, term, ANY), 1L, Long::sum);
        }
    }

    private void pair(long key) {
        if (Arrays.binarySearch(published, key) >= 0) {
            counts.merge(key, 1L, Long::sum);
        }
    }
}
