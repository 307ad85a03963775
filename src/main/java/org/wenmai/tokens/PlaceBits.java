package org.wenmai.tokens;

/**
 * A bit for each place of a sentence, and where the next one stands or fails: asked in words of 64 bits, so that a run of characters is passed
 * over without a branch for each. Used again for every sentence, by one thread.
 */
final class PlaceBits {
    private static final int LOG_PLACES = 6;

    /** In a word; those of a sentence are written where one begins. */
    static final int PLACES = 1 << LOG_PLACES;

    private long[] words = new long[8];

    /** Begins another sentence of so many places; all must be {@link #put}. Behind them no bit is set. */
    void open(int length) {
        int behind = length >>> LOG_PLACES;
        if (words.length <= behind) {
            words = new long[2 * behind];
        }
        words[behind] = 0;
    }

    /** Writes the bits of a place that is a multiple of {@link #PLACES} and of those that follow it; it has the lowest. */
    void put(int place, long bits) {
        words[place >>> LOG_PLACES] = bits;
    }

    /** The first place from one on that has the bit; the limit where none before that does. */
    int next(int from, int limit) {
        int word = from >>> LOG_PLACES;
        long rest = words[word] >>> from << from;
        while (rest == 0 && word < limit >>> LOG_PLACES) {
            rest = words[++word];
        }
        return Math.min(limit, (word << LOG_PLACES) + Long.numberOfTrailingZeros(rest));
    }

    /** The first place from one on that has it not; the limit where all before that have. */
    int end(int from, int limit) {
        int word = from >>> LOG_PLACES;
        long rest = ~words[word] >>> from << from;
        while (rest == 0 && word < limit >>> LOG_PLACES) {
            rest = ~words[++word];
        }
        return Math.min(limit, (word << LOG_PLACES) + Long.numberOfTrailingZeros(rest));
    }
}
