package org.wenmai.tokens;

import java.util.List;
import org.wenmai.lexicons.TermLexicon;

/**
 * Finds lexicon entries in a folded text: from the left, the longest at each place. An entry that begins or ends with a Latin
 * letter or digit does not match inside a longer Latin word or number.
 */
public final class LexiconMatcher {
    private final List<TermLexicon.Entry> entries;
    private final Trie trie;

    /**
     * An entry at its place, in UTF-16 offsets.
     *
     * @param entry index in {@link TermLexicon#entries()}
     */
    public record Match(int entry, int begin, int end) {}

    public LexiconMatcher(TermLexicon lexicon) {
        this.entries = lexicon.entries();
        this.trie = Trie.of(
                entries.stream().map(entry -> Folding.fold(entry.surface())).toList());
    }

    /** The longest entry that begins at a place, or null. */
    public Match at(String folded, int begin) {
        if (!LatinScanner.startsWord(folded, begin)) {
            return null;
        }
        int node = 0;
        int best = -1;
        int bestEnd = -1;
        for (int i = begin; i < folded.length(); i++) {
            node = trie.next(node, folded.charAt(i));
            if (node < 0) {
                break;
            }
            if (trie.wordAt(node) >= 0 && LatinScanner.endsWord(folded, i + 1)) {
                best = trie.wordAt(node);
                bestEnd = i + 1;
            }
        }
        return best < 0 ? null : new Match(best, begin, bestEnd);
    }

    /** The entry with this number. */
    public TermLexicon.Entry entry(int number) {
        return entries.get(number);
    }
}
