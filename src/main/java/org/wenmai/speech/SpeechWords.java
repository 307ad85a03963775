package org.wenmai.speech;

import java.util.List;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.SpeechLexicon.Kind;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.Trie;

/** Finds the expressions of a speech lexicon in sentences, on word boundaries, the longest first. Immutable, shared by threads. */
final class SpeechWords {
    private final List<SpeechLexicon.Entry> entries;
    private final Trie trie;

    /** A finder for one lexicon. */
    SpeechWords(SpeechLexicon lexicon) {
        this.entries = lexicon.entries();
        this.trie =
                Trie.of(entries.stream().map(SpeechLexicon.Entry::expression).toList());
    }

    /** An expression, which ends before word {@code after}. */
    record Hit(SpeechLexicon.Entry entry, int after) {
        String as(Kind kind) {
            return entry.classes().get(kind);
        }

        boolean is(Kind kind) {
            return entry.classes().containsKey(kind);
        }
    }

    /** By the number of the word an expression begins with; null where none does. No two overlap. */
    Hit[] in(Passage passage) {
        Hit[] hits = new Hit[passage.size()];
        String folded = Folding.fold(passage.text());
        int i = 0;
        while (i < hits.length) {
            hits[i] = at(passage, folded, i);
            i = hits[i] == null ? i + 1 : hits[i].after();
        }
        return hits;
    }

    private Hit at(Passage passage, String folded, int first) {
        Hit best = null;
        int node = 0;
        int at = passage.begin(first);
        for (int word = first; word < passage.size() && node >= 0; word++) {
            while (at < passage.end(word) && node >= 0) {
                node = trie.next(node, folded.charAt(at++));
            }
            if (node >= 0 && trie.wordAt(node) >= 0) {
                best = new Hit(entries.get(trie.wordAt(node)), word + 1);
            }
        }
        return best;
    }
}
