package org.wenmai.discovery;

import java.io.Serializable;
import org.wenmai.tokens.WordUnits;

/**
 * An upper bound of the count of every gram in a fixed amount of memory: a saturating counter in each slot of a table, the slot
 * chosen by the gram's hash. Grams that share a slot add up, so a gram is never underestimated: those whose slot stays below
 * the minimum cannot reach it, and are never stored.
 *
 * <p>Sketches of parts of a corpus merge by saturating addition, which knows no order.
 */
public final class GramSketch implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Counters saturate here at the latest; a higher minimum is held exactly by the counts that follow. */
    private static final int LARGEST = 127;

    private static final int SMALLEST_BITS = 16;
    private static final int LARGEST_BITS = 26;

    private final byte[] counters;
    private final int cap;
    private final int maxUnits;
    private long units;

    /**
     * An empty sketch.
     *
     * @param characters of the corpus: the table has about 8 slots for each, between 2^16 and 2^26 (64 MB)
     * @param minimum count that matters
     * @param maxUnits units of the longest gram
     */
    public GramSketch(long characters, long minimum, int maxUnits) {
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, characters) * 8 - 1);
        this.counters = new byte[1 << Math.max(SMALLEST_BITS, Math.min(LARGEST_BITS, bits))];
        this.cap = (int) Math.min(LARGEST, minimum);
        this.maxUnits = maxUnits;
    }

    /** Counts every gram of a sentence. */
    public void add(String sentence) {
        WordUnits sentenceUnits = WordUnits.of(sentence);
        int n = sentenceUnits.size();
        units += n;
        long[] hashes = new long[n];
        for (int i = 0; i < n; i++) {
            hashes[i] = UnitNumbers.hash(sentenceUnits.form(i));
        }
        for (int i = 0; i < n; i++) {
            long hash = 0;
            for (int k = i; k < n && k < i + maxUnits && (k == i || GramWalk.goesOn(sentenceUnits, k)); k++) {
                hash = GramWalk.extend(hash, hashes[k]);
                int slot = slot(hash);
                if (counters[slot] < cap) {
                    counters[slot]++;
                }
            }
        }
    }

    /** Adds another sketch of the same size. */
    public GramSketch merge(GramSketch other) {
        for (int i = 0; i < counters.length; i++) {
            counters[i] = (byte) Math.min(cap, counters[i] + other.counters[i]);
        }
        units += other.units;
        return this;
    }

    /** Whether a gram can have the minimum count. */
    boolean mayReach(long hash) {
        return counters[slot(hash)] >= cap;
    }

    /** Units counted in all. */
    public long units() {
        return units;
    }

    /** Units of the longest gram. */
    int maxUnits() {
        return maxUnits;
    }

    private int slot(long hash) {
        return (int) (hash * 0xD6E8FEB86659FD93L >>> 32) & counters.length - 1;
    }
}
