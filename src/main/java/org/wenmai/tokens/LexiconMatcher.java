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

    private static final int OPENING_BITS = 18;
    private static final int OPENING_HASH = 0x9E3779B9;
    /** How many characters of an entry, at most, are its opening. */
    static final int OPENING = 3;

    private final Trie trie;
    /**
     * By hash of the first three characters of an entry, or of all of a shorter one: whether there may be such an entry. 32 KB, so that
     * it stays in a core's cache; without it the trie is asked at every fourth place, and in vain three times of four.
     */
    private final long[] openings = new long[(1 << OPENING_BITS) / Long.SIZE];

    LexiconMatcher(TermLexicon lexicon) {
        List<String> surfaces = lexicon.entries().stream()
                .map(entry -> Folding.fold(entry.surface()))
                .toList();
        this.trie = Trie.of(surfaces);
        for (String surface : surfaces) {
            int opening = 0;
            for (int i = 0; i < Math.min(OPENING, surface.length()); i++) {
                opening = opening(opening, surface.charAt(i));
            }
            openings[bit(opening) / Long.SIZE] |= 1L << bit(opening);
        }
    }

    /** The hash of some characters and one more. */
    private static int opening(int hash, char c) {
        return (hash + c) * OPENING_HASH;
    }

    /** The bit of a hash. */
    private static int bit(int opening) {
        return opening >>> Integer.SIZE - OPENING_BITS;
    }

    /**
     * The longest entry that begins at a place, or {@link #NONE}.
     *
     * @param folded holds the text, of this length, and has room for {@value #OPENING} more characters
     * @return {@link #entry} and {@link #end} in one
     */
    long at(char[] folded, int length, LatinBoundaries latin, int begin) {
        if (opens(folded, begin) == 0 || !latin.startsWord(begin)) {
            return NONE;
        }
        int node = trie.next(0, folded[begin]);
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

    /**
     * 1 where an entry may begin, of one character, of two, or of three and more, else 0. Asked at every character of a text: without
     * branches, also at the text's end, where what stands behind it is read too and does no harm.
     */
    int opens(char[] folded, int begin) {
        int one = opening(0, folded[begin]);
        int two = opening(one, folded[begin + 1]);
        int three = opening(two, folded[begin + 2]);
        return (int) (word(one) | word(two) | word(three)) & 1;
    }

    /** The bit of a hash, lowest, with others above it. */
    private long word(int opening) {
        return openings[bit(opening) / Long.SIZE] >>> bit(opening);
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
