package org.wenmai.segmentation;

/**
 * What words cost after words they are known to follow: a small hash table for each first word, all in one array, those of common
 * words side by side. A bit for the hash of every pair ends nine of ten look-ups of pairs that never occur.
 */
final class PairTable {
    /** No such pair. */
    static final int NONE = -1;

    private static final int HASH = 0x9E3779B9;
    private static final long PAIR_HASH = 0x9E3779B97F4A7C15L;
    private static final int KNOWN_BITS = 1 << 22;
    /** Where in the hash of a pair the number of its bit begins. */
    private static final int KNOWN_SHIFT = 24;

    private static final int LOG_SHIFT = 27;
    private static final int START_MASK = (1 << LOG_SHIFT) - 1;

    /** By first word, where its table begins and, above, the binary logarithm of its size; 0 where nothing follows. */
    private final int[] rows;

    private final long[] known = new long[KNOWN_BITS / Long.SIZE];
    private final int[] keys;
    private final double[] costs;
    private final int[] counts;

    /**
     * Pairs and their costs.
     *
     * @param numbers for each of HanLP's numbers ours
     * @param frequencies of words by our number, as first and as second word
     */
    PairTable(HanLpResources.Bigrams bigrams, int[] numbers, int[] frequencies, Smoothing smoothing) {
        int words = numbers.length;
        int[] theirs = new int[words];
        for (int word = 0; word < words; word++) {
            theirs[numbers[word]] = word;
        }
        this.rows = new int[words];
        int size = 0;
        for (int word = 0; word < words; word++) {
            int count = bigrams.starts()[theirs[word] + 1] - bigrams.starts()[theirs[word]];
            if (count > 0) {
                int log = Integer.SIZE - Integer.numberOfLeadingZeros(count + count / 2);
                rows[word] = log << LOG_SHIFT | size;
                size += 1 << log;
            }
        }
        if (size > START_MASK) {
            throw new IllegalArgumentException("a table of %d pairs, at most %d expected".formatted(size, START_MASK));
        }
        this.keys = new int[size];
        this.costs = new double[size];
        this.counts = new int[size];
        for (int first = 0; first < words; first++) {
            for (int at = bigrams.starts()[theirs[first]]; at < bigrams.starts()[theirs[first] + 1]; at++) {
                int second = numbers[bigrams.pairs()[2 * at]];
                int slot = freeSlot(first, second);
                keys[slot] = second + 1;
                counts[slot] = bigrams.pairs()[2 * at + 1];
                costs[slot] = smoothing.cost(counts[slot], frequencies[first], frequencies[second]);
                long hash = hash(first, second);
                known[knownWord(hash)] |= 1L << (hash >>> KNOWN_SHIFT);
            }
        }
    }

    private int freeSlot(int first, int second) {
        int log = rows[first] >>> LOG_SHIFT;
        int start = rows[first] & START_MASK;
        int within = second * HASH >>> -log;
        while (keys[start + within] != 0) {
            within = within + 1 & (1 << log) - 1;
        }
        return start + within;
    }

    /** The row of a first word, for {@link #find}. */
    int row(int first) {
        return rows[first];
    }

    /** 1 where a word may follow another, 0 where it is known not to. */
    int mayOccur(int first, int second) {
        long hash = hash(first, second);
        return (int) (known[knownWord(hash)] >>> (hash >>> KNOWN_SHIFT)) & 1;
    }

    private static long hash(int first, int second) {
        return ((long) first << Integer.SIZE | second) * PAIR_HASH;
    }

    /** The word of {@link #known} where the bit of a hash stands; its lowest bits say which. */
    private static int knownWord(long hash) {
        return (int) (hash >>> KNOWN_SHIFT + 6) & KNOWN_BITS / Long.SIZE - 1;
    }

    /** Where a pair stands, for {@link #cost} and {@link #count}, or {@link #NONE}. */
    int find(int row, int second) {
        int log = row >>> LOG_SHIFT;
        int start = row & START_MASK;
        int within = second * HASH >>> -log;
        int key = keys[start + within];
        while (key != second + 1) {
            if (key == 0) {
                return NONE;
            }
            within = within + 1 & (1 << log) - 1;
            key = keys[start + within];
        }
        return start + within;
    }

    double cost(int pair) {
        return costs[pair];
    }

    int count(int pair) {
        return counts[pair];
    }
}
