package org.wenmai.segmentation;

/**
 * The words of short stretches seen before, by one thread. A third of all stretches have two to four characters, between marks, Latin
 * words and lexicon entries, and of those four to six in ten were seen not long ago (模型, 发布, 他们); what a stretch is cut into
 * depends on nothing but its characters. A stretch takes 16 bytes, all of them 64 KB, which stays in a core's cache; a new one drives
 * out another.
 */
final class ShortStretches {
    static final int SHORTEST = 2;
    static final int LONGEST = 4;

    private static final int LOG_PLACES = 12;
    private static final long HASH = 0x9E3779B97F4A7C15L;

    /** A word as it is kept: its number, above it how many characters it has; no word is 0. */
    private static final int NUMBER_BITS = 18;

    private static final int WORD_BITS = 21;
    private static final int MOST_WORDS = Long.SIZE / WORD_BITS;

    /** The characters of each stretch, the first of which is not 0, so that those of another length are others. */
    private final long[] characters = new long[1 << LOG_PLACES];
    /** Its words, the first lowest. */
    private final long[] kept = new long[1 << LOG_PLACES];

    private static long characters(char[] text, int begin, int end) {
        long characters = 0;
        for (int i = begin; i < end; i++) {
            characters = characters << Character.SIZE | text[i];
        }
        return characters;
    }

    private static int place(long characters) {
        return (int) (characters * HASH >>> Long.SIZE - LOG_PLACES);
    }

    /** Gives the words of a stretch, if it is kept. */
    boolean recall(char[] text, int begin, int end, Words words) {
        long wanted = characters(text, begin, end);
        int place = place(wanted);
        if (text[begin] == 0 || characters[place] != wanted) {
            return false;
        }
        words.clear();
        int at = begin;
        for (long rest = kept[place]; rest != 0; rest >>>= WORD_BITS) {
            int word = (int) rest & (1 << WORD_BITS) - 1;
            at += word >>> NUMBER_BITS;
            words.add(at, word & (1 << NUMBER_BITS) - 1);
        }
        return true;
    }

    /** Keeps the words of a stretch, unless they are many or one is not in the dictionary. */
    void keep(char[] text, int begin, int end, Words words) {
        if (words.size() > MOST_WORDS || text[begin] == 0) {
            return;
        }
        long all = 0;
        for (int i = words.size() - 1; i >= 0; i--) {
            int number = words.number(i);
            int size = words.end(i) - (i == 0 ? begin : words.end(i - 1));
            if (number < 0 || number >= 1 << NUMBER_BITS) {
                return;
            }
            all = all << WORD_BITS | (long) size << NUMBER_BITS | number;
        }
        long found = characters(text, begin, end);
        characters[place(found)] = found;
        kept[place(found)] = all;
    }
}
