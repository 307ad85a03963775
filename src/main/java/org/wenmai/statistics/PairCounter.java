package org.wenmai.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Counts pairs of one partition. A table of {@value PairedCounts#LIMIT} pairs is handed on and begun anew, so that memory is bounded by
 * them and the pairs of one document.
 */
final class PairCounter {
    /** Bits of a term's number in a packed pair; the scope stands above two of them. */
    static final int TERM_BITS = 24;

    private final PairVocabulary vocabulary;
    private final int reach;
    private final Map<String, Integer> scopeOfSource = new HashMap<>();
    private final PairedCounts counts = new PairedCounts();

    PairCounter(PairVocabulary vocabulary, WindowUnit unit) {
        this.vocabulary = vocabulary;
        this.reach = unit.isReach() ? unit.reach() : 0;
    }

    /** Documents to pairs with their windows, and those of documents that head their family, as {@link PairedCounts} packs them. */
    Iterator<Row> count(Iterator<WindowedDocument> documents) {
        return PairedCounts.inBatches(
                documents,
                document -> {
                    add(document);
                    return counts.isFull();
                },
                counts::packed);
    }

    private void add(WindowedDocument document) {
        add(0, document);
        int scope = scopeOfSource.computeIfAbsent(document.source(), vocabulary::scopeOf);
        if (scope > 0) {
            add(scope, document);
        }
    }

    private void add(int scope, WindowedDocument document) {
        int[] numbers = vocabulary.numbersOf(scope, document.types());
        int[] terms = document.terms();
        int[] kept = new int[terms.length];
        int[] places = new int[reach == 0 ? 0 : kept.length];
        int begin = 0;
        for (int end : document.ends()) {
            int n = 0;
            for (int i = begin; i < end; i++) {
                int number = numbers[terms[i]];
                if (number >= 0) {
                    if (reach > 0) {
                        places[n] = document.positions()[i];
                    }
                    kept[n++] = number;
                }
            }
            if (reach == 0) {
                everyTwo(scope, kept, n, document.head());
            } else {
                neighbours(scope, kept, places, n, document.head());
            }
            begin = end;
        }
    }

    private void everyTwo(int scope, int[] kept, int n, boolean head) {
        Arrays.sort(kept, 0, n);
        for (int i = 0; i < n; i++) {
            long high = (long) scope << (2 * TERM_BITS) | (long) kept[i] << TERM_BITS;
            for (int k = i + 1; k < n; k++) {
                counts.add(high | kept[k], 1, head ? 1 : 0);
            }
        }
    }

    private void neighbours(int scope, int[] kept, int[] places, int n, boolean head) {
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n && places[k] - places[i] <= reach; k++) {
                if (kept[i] != kept[k]) {
                    long first = Math.min(kept[i], kept[k]);
                    long second = Math.max(kept[i], kept[k]);
                    counts.add((long) scope << (2 * TERM_BITS) | first << TERM_BITS | second, 1, head ? 1 : 0);
                }
            }
        }
    }
}
