package org.wenmai.segmentation;

/**
 * Finds the dictionary words that begin at a place. The first step is one load; whether a second one may succeed is asked of a bit for
 * each hash of two characters, which is right more often than nine times of ten and small enough for a core's cache.
 */
final class WordFinder {
    private static final int BITS = 20;
    private static final int HASH = 0x9E3779B9;

    private final DoubleArrayTrie trie;
    /** By character the trie's cell, 0 where no word begins with it. */
    private final long[] first = new long[Character.MAX_VALUE + 1];

    private final long[] pairs = new long[(1 << BITS) / Long.SIZE];

    /** A finder of the words of a dictionary. */
    WordFinder(DoubleArrayTrie trie, String[] words) {
        this.trie = trie;
        for (String word : words) {
            char c = word.charAt(0);
            first[c] = trie.next(trie.cell(trie.root()), c);
            if (word.length() > 1) {
                int hash = hash(c, word.charAt(1));
                pairs[hash / Long.SIZE] |= 1L << hash;
            }
        }
    }

    private static int hash(char first, char second) {
        return (first << Character.SIZE | second) * HASH >>> Integer.SIZE - BITS;
    }

    /** The trie's cell after this character, 0 where no word begins with it. */
    long first(char c) {
        return first[c];
    }

    /** Whether a word may begin with these two characters; if not, none does. */
    boolean mayGoOn(char first, char second) {
        int hash = hash(first, second);
        return (pairs[hash / Long.SIZE] >>> hash & 1) != 0;
    }

    /** The cell after one more character, or 0. */
    long next(long cell, char c) {
        return trie.next(cell, c);
    }

    /** Whether a longer word may begin so. */
    boolean goesOn(long cell) {
        return trie.goesOn(cell);
    }

    /** The size of the longest word that begins at a place, 0 where none does. */
    int longest(char[] text, int begin, int end) {
        int longest = 0;
        long cell = first[text[begin]];
        for (int at = begin + 1; cell != 0; at++) {
            longest = DoubleArrayTrie.wordAt(cell) >= 0 ? at - begin : longest;
            cell = at < end ? next(cell, text[at]) : 0;
        }
        return longest;
    }

    /** The number of the word that a piece of text is, or {@link DoubleArrayTrie#NONE}. */
    int word(char[] text, int begin, int end) {
        long cell = first[text[begin]];
        for (int at = begin + 1; at < end && cell != 0; at++) {
            cell = next(cell, text[at]);
        }
        return DoubleArrayTrie.wordAt(cell);
    }
}
