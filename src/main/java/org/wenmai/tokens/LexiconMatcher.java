package org.wenmai.tokens;

import java.util.List;
import org.wenmai.lexicons.TermLexicon;

/**
 * Finds lexicon entries in a folded text: from the left, the longest at each place. An entry that begins or ends with a Latin
 * letter or digit does not match inside a longer Latin word or number.
 */
final class LexiconMatcher {
    /** No entry begins here. */
    static final long NONE = -1;

    private static final int PAIR_BITS = 18;
    private static final int PAIR_HASH = 0x9E3779B9;

    private final Trie trie;
    /** By character, whether an entry begins with it. */
    private final long[] begins = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** By character, whether it is an entry on its own. */
    private final long[] single = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** By hash of two characters, whether an entry may begin with them. */
    private final long[] pairs = new long[(1 << PAIR_BITS) / Long.SIZE];

    LexiconMatcher(TermLexicon lexicon) {
        List<String> surfaces = lexicon.entries().stream()
                .map(entry -> Folding.fold(entry.surface()))
                .toList();
        this.trie = Trie.of(surfaces);
        for (String surface : surfaces) {
            char first = surface.charAt(0);
            set(begins, first);
            if (surface.length() == 1) {
                set(single, first);
            } else {
                set(pairs, pair(first, surface.charAt(1)));
            }
        }
    }

    /** Whether an entry begins with a character. */
    boolean begins(char c) {
        return isSet(begins, c);
    }

    private static void set(long[] bits, int bit) {
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    private static boolean isSet(long[] bits, int bit) {
        return (bits[bit / Long.SIZE] >>> bit & 1) != 0;
    }

    private static int pair(char first, char second) {
        return ((first << Character.SIZE | second) * PAIR_HASH) >>> (Integer.SIZE - PAIR_BITS);
    }

    /**
     * The longest entry that begins at a place, or {@link #NONE}.
     *
     * @param folded holds the text, of this length
     * @return {@link #entry} and {@link #end} in one
     */
    long at(char[] folded, int length, LatinBoundaries latin, int begin) {
        char first = folded[begin];
        if (!isSet(begins, first) || !goesOn(folded, length, begin, first) || !latin.startsWord(begin)) {
            return NONE;
        }
        int node = trie.next(0, first);
        int best = -1;
        int bestEnd = -1;
        int i = begin + 1;
        while (node >= 0) {
            if (trie.wordAt(node) >= 0 && latin.endsWord(i)) {
                best = trie.wordAt(node);
                bestEnd = i;
            }
            node = i < length ? trie.next(node, folded[i]) : -1;
            i++;
        }
        return best < 0 ? NONE : (long) best << Integer.SIZE | bestEnd;
    }

    /** Whether a folded form is an entry. */
    boolean contains(String form) {
        int node = 0;
        for (int i = 0; i < form.length() && node >= 0; i++) {
            node = trie.next(node, form.charAt(i));
        }
        return node >= 0 && trie.wordAt(node) >= 0;
    }

    private boolean goesOn(char[] folded, int length, int begin, char first) {
        return isSet(single, first) || begin + 1 < length && isSet(pairs, pair(first, folded[begin + 1]));
    }

    /** Index in {@link TermLexicon#entries()} of what was found. */
    static int entry(long match) {
        return (int) (match >>> Integer.SIZE);
    }

    /** Where it ends, in UTF-16 units. */
    static int end(long match) {
        return (int) match;
    }
}
