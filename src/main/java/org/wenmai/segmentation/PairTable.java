package org.wenmai.segmentation;

/**
 * What words cost after words they are known to follow: a small hash table for each first word, all in one array, those of common
 * words side by side. What a look-up reads first are 4 bytes a pair, so that most pairs that never occur cost one cache line.
 */
final class PairTable {
    /** No such pair. */
    static final int NONE = -1;

    private static final int HASH = 0x9E3779B9;
    private static final int FOLLOWERS_SHIFT = 26;
    private static final int LOG_SHIFT = 27;
    private static final int START_MASK = (1 << LOG_SHIFT) - 1;

    /** By first word, where its table begins and, above, the binary logarithm of its size; 0 where nothing follows. */
    private final int[] rows;

    /** By first word, a bit for each hash its followers have, so that most pairs that never occur need no look-up. */
    private final long[] followers;

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
        this.followers = new long[words];
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
                followers[first] |= 1L << (second * HASH >>> FOLLOWERS_SHIFT);
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

    /** A bit for each hash that a follower of this word may have, for {@link #mayFollow}. */
    long followers(int first) {
        return followers[first];
    }

    /** Whether a word may follow one with these followers. */
    static boolean mayFollow(long followers, int second) {
        return (followers >>> (second * HASH >>> FOLLOWERS_SHIFT) & 1) != 0;
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
