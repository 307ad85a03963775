package org.wenmai.segmentation;

/** What a word costs after another, by one thread; what needs a logarithm is kept for the next time. */
final class PairCosts {
    private static final int KEPT = 1 << 10;
    private static final int KEPT_SHIFT = 54;
    private static final long PAIR_HASH = 0x9E3779B97F4A7C15L;

    private final BigramModel model;
    private final PairTable pairs;
    private final long[] keptPairs = new long[KEPT];
    private final double[] kept = new double[KEPT];

    PairCosts(BigramModel model) {
        this.model = model;
        this.pairs = model.pairs();
    }

    /** 1 where a word with the second record may cost something else after one with the first than alone, else 0. */
    int mayDiffer(long first, long second) {
        int unclassed = (int) (first | second) >>> BigramModel.UNCLASSED_BIT & 1;
        return pairs.mayOccur(BigramModel.classOf(first), BigramModel.classOf(second)) | unclassed;
    }

    /**
     * The cost of {@code second} after {@code first}; less is likelier.
     *
     * @param firstRecord of the first
     * @param secondRecord of the second
     * @param alone what the second costs after one it is not known to follow
     */
    double of(int first, long firstRecord, int second, long secondRecord, double alone) {
        if (((firstRecord | secondRecord) & BigramModel.UNCLASSED) != 0) {
            return computed(1, first, second);
        }
        int row = BigramModel.row(firstRecord);
        int pair = row == 0 ? PairTable.NONE : pairs.find(row, BigramModel.classOf(secondRecord));
        if (pair == PairTable.NONE) {
            return alone;
        }
        boolean plain = (firstRecord & secondRecord & BigramModel.PLAIN) != 0;
        return plain ? pairs.cost(pair) : computed(pairs.count(pair), first, second);
    }

    private double computed(int count, int first, int second) {
        long key = ((long) first << Integer.SIZE | second) + 1;
        int slot = (int) (key * PAIR_HASH >>> KEPT_SHIFT);
        if (keptPairs[slot] != key) {
            keptPairs[slot] = key;
            kept[slot] = model.cost(count, first, second);
        }
        return kept[slot];
    }
}
