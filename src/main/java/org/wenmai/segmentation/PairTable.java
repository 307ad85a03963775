package org.wenmai.segmentation;

/**
 * What words cost after words they are known to follow: a small hash table for each first word, all in one array, those of common
 * words side by side. Four bits for each slot say whether a pair may be there, which ends nine of ten look-ups of pairs that never
 * occur. A word's bits lie together too, so that those of common words, of which nearly all are asked, stay in a core's cache.
 */
final class PairTable {
    /** No such pair. */
    static final int NONE = -1;

    private static final int HASH = 0x9E3779B9;
    private static final int LOG_BITS_OF_SLOT = 2;
    private static final int LOG_BITS_OF_LONG = 6;

    /** The bits of a slot that hold a word. */
    private static final long WORD_MASK = (1 << 17) - 1;

    private static final int LOG_SHIFT = 27;
    private static final int START_MASK = (1 << LOG_SHIFT) - 1;

    /** By first word, where its table begins and, above, the binary logarithm of its size; 0 where nothing follows. */
    private final int[] rows;

    /** The bits of all slots, 434 KB. */
    private final long[] known;

    /**
     * By slot the bits of the cost, 6.9 MB, in the lowest of them the second word and 1; 0 where the slot is free. The cost keeps 35 bits of
     * its fraction: a path's sum is right to 10⁻⁹, and what differs by so little is as good as equal, see {@link Lattice#CLOSE}.
     */
    private final long[] slots;

    /** By slot how often the pair was seen; asked for where one of its words is counted as a class. */
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
        if (words >= WORD_MASK) {
            throw new IllegalArgumentException("%d words, at most %d expected".formatted(words, WORD_MASK - 1));
        }
        this.slots = new long[size];
        this.counts = new int[size];
        this.known = new long[(size << LOG_BITS_OF_SLOT) / Long.SIZE + 1];
        for (int first = 0; first < words; first++) {
            for (int at = bigrams.starts()[theirs[first]]; at < bigrams.starts()[theirs[first] + 1]; at++) {
                int second = numbers[bigrams.pairs()[2 * at]];
                int slot = freeSlot(first, second);
                int count = bigrams.pairs()[2 * at + 1];
                double cost = smoothing.cost(count, frequencies[first], frequencies[second]);
                slots[slot] = Double.doubleToRawLongBits(cost) & ~WORD_MASK | second + 1;
                counts[slot] = count;
                int bit = bit(rows[first], second);
                known[bit >>> LOG_BITS_OF_LONG] |= 1L << bit;
            }
        }
    }

    private int freeSlot(int first, int second) {
        int log = rows[first] >>> LOG_SHIFT;
        int start = rows[first] & START_MASK;
        int within = second * HASH >>> -log;
        while (slots[start + within] != 0) {
            within = within + 1 & (1 << log) - 1;
        }
        return start + within;
    }

    /** Takes the pairs of a first word. */
    interface Pairs {
        /** A pair is known that costs this. */
        void pair(int second, double cost);
    }

    /** Gives all pairs with a first word. */
    void each(int first, Pairs pairs) {
        int start = rows[first] & START_MASK;
        for (int slot = start; rows[first] != 0 && slot < start + (1 << (rows[first] >>> LOG_SHIFT)); slot++) {
            if (slots[slot] != 0) {
                pairs.pair((int) (slots[slot] & WORD_MASK) - 1, cost(slot));
            }
        }
    }

    /** The row of a first word, for {@link #find}. */
    int row(int first) {
        return rows[first];
    }

    /** 1 where a word may follow one with this row, 0 where it is known not to. */
    int mayOccur(int row, int second) {
        int bit = bit(row, second);
        return (int) (known[bit >>> LOG_BITS_OF_LONG] >>> bit) & 1;
    }

    private static int bit(int row, int second) {
        int log = (row >>> LOG_SHIFT) + LOG_BITS_OF_SLOT;
        return ((row & START_MASK) << LOG_BITS_OF_SLOT) + (second * HASH >>> -log);
    }

    /** Where a pair stands, for {@link #cost} and {@link #count}, or {@link #NONE}. */
    int find(int row, int second) {
        int log = row >>> LOG_SHIFT;
        int start = row & START_MASK;
        int within = second * HASH >>> -log;
        long slot = slots[start + within];
        while ((slot & WORD_MASK) != second + 1) {
            if (slot == 0) {
                return NONE;
            }
            within = within + 1 & (1 << log) - 1;
            slot = slots[start + within];
        }
        return start + within;
    }

    double cost(int pair) {
        return Double.longBitsToDouble(slots[pair] & ~WORD_MASK);
    }

    int count(int pair) {
        return counts[pair];
    }
}
