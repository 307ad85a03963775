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

    /** The cost of one of {@link Lattice}'s nodes after another; less is likelier. */
    double of(long[] nodes, int first, int second) {
        return of(
                BigramModel.pair(nodes[Lattice.FIELDS * first], nodes[Lattice.FIELDS * second]),
                Lattice.word(nodes, first),
                Lattice.word(nodes, second),
                nodes[Lattice.FIELDS * second + Lattice.ALONE]);
    }

    /** The cost of a word after another. */
    double of(int first, int second) {
        int at = BigramModel.RECORD * second;
        long pair = BigramModel.pair(records[BigramModel.RECORD * first], records[at]);
        return of(pair, first, second, records[at + BigramModel.ALONE]);
    }

    /** How much less a word costs after another than where no pair is known: 0 or more. */
    double gain(int first, int second) {
        return Double.longBitsToDouble(records[BigramModel.RECORD * second + BigramModel.ALONE]) - of(first, second);
    }

    private double of(long pair, int firstWord, int secondWord, long alone) {
        if ((pair & BigramModel.UNCLASSED) != 0) {
            return computed(1, firstWord, secondWord);
        }
        int row = BigramModel.row(pair);
        int word = BigramModel.second(pair);
        int found = row == 0 || pairs.mayOccur(row, word) == 0 ? PairTable.NONE : pairs.find(row, word);
        if (found == PairTable.NONE) {
            return Double.longBitsToDouble(alone);
        }
        return (pair & BigramModel.PLAIN) != 0
                ? pairs.cost(found)
                : computed(pairs.count(found), firstWord, secondWord);
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
