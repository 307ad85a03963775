package org.wenmai.segmentation;

/** What a word costs after another, by one thread; what needs a logarithm is kept for the next time. */
final class PairCosts {
    private static final int KEPT = 1 << 10;
    private static final int KEPT_SHIFT = 54;
    private static final long PAIR_HASH = 0x9E3779B97F4A7C15L;

    private final BigramModel model;
    private final PairTable pairs;
    private final long[] records;
    private final long[] keptPairs = new long[KEPT];
    private final double[] kept = new double[KEPT];

    PairCosts(BigramModel model) {
        this.model = model;
        this.pairs = model.pairs();
        this.records = model.records();
    }

    /** Whether a word with this record may cost something else after one with these followers than alone. */
    boolean mayDiffer(long followers, long record) {
        return PairTable.mayFollow(followers, BigramModel.classOf(record)) || (record & BigramModel.UNCLASSED) != 0;
    }

    /**
     * The cost of {@code second} after {@code first}; less is likelier.
     *
     * @param record of the second
     * @param alone what that costs after one it is not known to follow
     */
    double of(int first, int second, long record, double alone) {
        long before = records[BigramModel.RECORD * first];
        if (((before | record) & BigramModel.UNCLASSED) != 0) {
            return computed(1, first, second);
        }
        if (BigramModel.row(before) == 0) {
            return alone;
        }
        int pair = pairs.find(BigramModel.row(before), BigramModel.classOf(record));
        if (pair == PairTable.NONE) {
            return alone;
        }
        boolean plain = (before & record & BigramModel.PLAIN) != 0;
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
