package org.wenmai.recurrence;

/**
 * Keys that two texts share with probability 1 − (1 − s<sup>r</sup>)<sup>b</sup>, s their similarity, b = {@value #BANDS} bands of
 * r = {@value #ROWS} rows: 0.27 at s = 0.5, 0.92 at 0.7, 0.998 at 0.8.
 *
 * <p>One permutation: shingles are dealt to b·r bins by their hash, and a bin keeps its smallest (Li, Owen, Zhang 2012, One permutation
 * hashing). An empty bin takes the value of another, chosen by a fixed hash of its own number (Shrivastava 2017, Optimal
 * densification). It costs one step a shingle, where b·r permutations would cost b·r.
 */
public final class MinHash {
    static final int BANDS = 20;
    static final int ROWS = 6;

    private static final int BINS = BANDS * ROWS;
    private static final long SEED = 0x57656E6D61694C53L;

    private MinHash() {}

    /** One key a band; none for a text without shingles. The smallest of a set is found without sorting out what stands in it twice. */
    public static long[] bands(FoldedText text) {
        long[] shingles = Shingles.withRepeats(text);
        if (shingles.length == 0) {
            return shingles;
        }
        long[] smallest = new long[BINS];
        boolean[] filled = new boolean[BINS];
        for (long hash : shingles) {
            int bin = (int) Long.remainderUnsigned(hash, BINS);
            long value = FoldedText.mix(hash ^ SEED);
            if (!filled[bin] || value < smallest[bin]) {
                smallest[bin] = value;
                filled[bin] = true;
            }
        }
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1L;
            for (int row = 0; row < ROWS; row++) {
                key = FoldedText.mix(key ^ smallest[donor(band * ROWS + row, filled)]);
            }
            keys[band] = key;
        }
        return keys;
    }

    private static int donor(int bin, boolean[] filled) {
        int donor = bin;
        for (long attempt = 1; !filled[donor]; attempt++) {
            donor = (int) Long.remainderUnsigned(FoldedText.mix(SEED + bin + attempt * BINS), BINS);
        }
        return donor;
    }
}
