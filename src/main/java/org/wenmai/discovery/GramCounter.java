package org.wenmai.discovery;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.wenmai.tokens.WordUnits;

/**
 * Counts the grams of one task exactly, on flat arrays: a gram is a node reached from the node of its first units by its last
 * one. Only grams that the sketch lets through are stored, and a gram that it stops is not made longer: no gram is more
 * frequent than its beginning. At {@value #LIMIT} grams (about 40 MB) what was counted is handed on and begun anew; the sums
 * are taken up again by the aggregation that follows.
 */
public final class GramCounter {
    static final int LIMIT = 1 << 20;

    private final GramSketch sketch;
    private final int limit;
    private UnitNumbers numbers = new UnitNumbers();
    private long[] keys = new long[1 << 12];
    private int[] nodes = new int[1 << 12];
    private int[] parents = new int[1 << 11];
    private int[] units = new int[1 << 11];
    private int[] counts = new int[1 << 11];
    private int size = 1;

    /** A counter behind a sketch of the same corpus. */
    public GramCounter(GramSketch sketch) {
        this(sketch, LIMIT);
    }

    GramCounter(GramSketch sketch, int limit) {
        this.sketch = sketch;
        this.limit = limit;
    }

    /**
     * A gram and how often it was met.
     *
     * @param text its units as {@link WordUnits#text} joins them
     */
    public record Count(String text, long count) {}

    /** Counts sentences; a gram may come more than once, its counts add up. */
    public Iterator<Count> count(Iterator<String> sentences) {
        return new Iterator<>() {
            private int at;
            private boolean open;

            @Override
            public boolean hasNext() {
                while (!open || at >= size) {
                    if (!sentences.hasNext()) {
                        return false;
                    }
                    clear();
                    while (size < limit && sentences.hasNext()) {
                        add(sentences.next());
                    }
                    at = 1;
                    open = true;
                }
                return true;
            }

            @Override
            public Count next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Count count = new Count(text(at), counts[at]);
                at++;
                return count;
            }
        };
    }

    private void clear() {
        Arrays.fill(keys, 0);
        size = 1;
        numbers = new UnitNumbers();
    }

    private void add(String sentence) {
        WordUnits sentenceUnits = WordUnits.of(sentence);
        int[] all = numbers.of(sentenceUnits);
        for (int i = 0; i < all.length; i++) {
            int node = 0;
            long hash = 0;
            int limitOfGram = Math.min(all.length, i + sketch.maxUnits());
            for (int k = i; k < limitOfGram && (k == i || GramWalk.goesOn(sentenceUnits, k)); k++) {
                hash = GramWalk.extend(hash, numbers.hash(all[k]));
                if (!sketch.mayReach(hash)) {
                    break;
                }
                node = child(node, all[k]);
                counts[node]++;
            }
        }
    }

    private int child(int parent, int unit) {
        long key = ((long) parent << 32 | unit) + 1;
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return nodes[slot];
            }
            slot = slot + 1 & mask;
        }
        if (size == parents.length) {
            grow();
            return child(parent, unit);
        }
        keys[slot] = key;
        nodes[slot] = size;
        parents[size] = parent;
        units[size] = unit;
        counts[size] = 0;
        return size++;
    }

    private void grow() {
        parents = Arrays.copyOf(parents, 2 * size);
        units = Arrays.copyOf(units, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        keys = new long[4 * size];
        nodes = new int[4 * size];
        int mask = keys.length - 1;
        for (int node = 1; node < size; node++) {
            long key = ((long) parents[node] << 32 | units[node]) + 1;
            int slot = slot(key, mask);
            while (keys[slot] != 0) {
                slot = slot + 1 & mask;
            }
            keys[slot] = key;
            nodes[slot] = node;
        }
    }

    private static int slot(long key, int mask) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }

    private String text(int node) {
        int[] path = new int[sketch.maxUnits()];
        int n = 0;
        for (int at = node; at != 0; at = parents[at]) {
            path[n++] = units[at];
        }
        StringBuilder text = new StringBuilder();
        for (int i = n - 1; i >= 0; i--) {
            boolean twoLatin =
                    i < n - 1 && !GramWalk.isHan(numbers.kind(path[i])) && !GramWalk.isHan(numbers.kind(path[i + 1]));
            if (twoLatin) {
                text.append(' ');
            }
            text.append(numbers.form(path[i]));
        }
        return text.toString();
    }
}
