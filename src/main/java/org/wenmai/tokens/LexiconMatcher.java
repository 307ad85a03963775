package org.wenmai.tokens;

import org.wenmai.lexicons.TermLexicon;

/**
 * Finds lexicon entries in a folded text: from the left, the longest at each place. An entry that begins or ends with a Latin
 * letter or digit does not match inside a longer Latin word or number.
 */
final class LexiconMatcher {
    private final Trie trie;
    /** By character, whether an entry begins with it: most places of a text are done with this. */
    private final boolean[] begins = new boolean[0x10000];

    /**
     * An entry at its place, in UTF-16 offsets.
     *
     * @param entry index in {@link TermLexicon#entries()}
     */
    record Match(int entry, int begin, int end) {}

    LexiconMatcher(TermLexicon lexicon) {
        this.trie = Trie.of(lexicon.entries().stream()
                .map(entry -> Folding.fold(entry.surface()))
                .toList());
        for (int c = 0; c < begins.length; c++) {
            begins[c] = trie.next(0, (char) c) >= 0;
        }
    }

    /** The longest entry that begins at a place, or null. */
    Match at(String folded, LatinBoundaries latin, int begin) {
        char first = folded.charAt(begin);
        if (!begins[first] || !latin.startsWord(begin)) {
            return null;
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
            node = i < folded.length() ? trie.next(node, folded.charAt(i)) : -1;
            i++;
        }
        return best < 0 ? null : new Match(best, begin, bestEnd);
    }
}
