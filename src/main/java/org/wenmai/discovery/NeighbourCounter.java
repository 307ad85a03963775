package org.wenmai.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.wenmai.tokens.WordUnits;

/**
 * Counts what stands left and right of each candidate, and in which documents it stands, on one flat table from a packed number
 * (candidate, kind, key) to a count. At {@value #LIMIT} entries (about 25 MB) what was counted is handed on and begun anew; the
 * sums are taken up again by the aggregation that follows.
 */
public final class NeighbourCounter {
    /** What a count is of. */
    public enum Kind {
        /** The unit or sign before the candidate. */
        LEFT,
        /** The unit or sign after it. */
        RIGHT,
        /** The document it stands in. */
        DOCUMENT
    }

    static final int LIMIT = 1 << 20;
    private static final int KEY_BITS = 32;
    private static final int KIND_BITS = 2;
    private static final Kind[] KINDS = Kind.values();

    private final CandidateFinder finder;
    private final int limit;
    private Map<String, Integer> numbers;
    private List<String> keysByNumber;
    private long[] table = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    /** A counter of a finder's candidates. */
    public NeighbourCounter(CandidateFinder finder) {
        this(finder, LIMIT);
    }

    NeighbourCounter(CandidateFinder finder, int limit) {
        this.finder = finder;
        this.limit = limit;
    }

    /** A sentence and the document it is of. */
    public record Sentence(String docId, String text) {}

    /**
     * How often a candidate stands beside a neighbour, or in a document.
     *
     * @param candidate its number in the finder
     * @param key unit, sign or document
     */
    public record Count(int candidate, Kind kind, String key, long count) {}

    /** Counts sentences; a key may come more than once, its counts add up. */
    public Iterator<Count> count(Iterator<Sentence> sentences) {
        return new Iterator<>() {
            private int at = -1;

            @Override
            public boolean hasNext() {
                while (true) {
                    while (at >= 0 && at < table.length && table[at] == 0) {
                        at++;
                    }
                    if (at >= 0 && at < table.length) {
                        return true;
                    }
                    if (!sentences.hasNext()) {
                        return false;
                    }
                    clear();
                    while (size < limit && sentences.hasNext()) {
                        add(sentences.next());
                    }
                    at = 0;
                }
            }

            @Override
            public Count next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                long packed = table[at] - 1;
                Count count = new Count(
                        (int) (packed >>> KEY_BITS + KIND_BITS),
                        KINDS[(int) (packed >>> KEY_BITS) & (1 << KIND_BITS) - 1],
                        keysByNumber.get((int) packed),
                        counts[at]);
                at++;
                return count;
            }
        };
    }

    private void clear() {
        Arrays.fill(table, 0);
        Arrays.fill(counts, 0);
        size = 0;
        numbers = new HashMap<>();
        keysByNumber = new ArrayList<>();
    }

    private void add(Sentence sentence) {
        WordUnits units = WordUnits.of(sentence.text());
        finder.find(units, (candidate, from, to) -> {
            add(candidate, Kind.LEFT, Neighbours.left(sentence.text(), units, from));
            add(candidate, Kind.RIGHT, Neighbours.right(sentence.text(), units, to));
            add(candidate, Kind.DOCUMENT, sentence.docId());
        });
    }

    private void add(int candidate, Kind kind, String key) {
        if (key == null) {
            return;
        }
        Integer known = numbers.get(key);
        if (known == null) {
            known = keysByNumber.size();
            numbers.put(key, known);
            keysByNumber.add(key);
        }
        long packed = ((long) candidate << KIND_BITS | kind.ordinal()) << KEY_BITS | known;
        increment(packed + 1, 1);
    }

    private void increment(long packed, int by) {
        int mask = table.length - 1;
        int slot = slot(packed, mask);
        while (table[slot] != 0 && table[slot] != packed) {
            slot = slot + 1 & mask;
        }
        if (table[slot] == 0) {
            if (size * 2 >= table.length) {
                grow();
                increment(packed, by);
                return;
            }
            table[slot] = packed;
            size++;
        }
        counts[slot] += by;
    }

    private void grow() {
        long[] oldTable = table;
        int[] oldCounts = counts;
        table = new long[oldTable.length * 2];
        counts = new int[table.length];
        size = 0;
        for (int i = 0; i < oldTable.length; i++) {
            if (oldTable[i] != 0) {
                increment(oldTable[i], oldCounts[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }
}
