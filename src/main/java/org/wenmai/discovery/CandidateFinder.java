package org.wenmai.discovery;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.wenmai.tokens.Trie;
import org.wenmai.tokens.WordUnits;

/** Finds candidates again in a sentence, all of them, those inside others too. Each executor builds its trie once. */
public final class CandidateFinder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> grams;
    private transient volatile Trie trie;

    /** A finder of grams; the number of a candidate is its place in the list. */
    public CandidateFinder(List<String> grams) {
        this.grams = new ArrayList<>(grams);
    }

    /** Takes each place where a candidate stands. */
    public interface Found {
        /** The candidate with this number stands at these units, the last one excluded. */
        void candidate(int number, int from, int to);
    }

    /** Finds the candidates of a sentence, from left to right, shorter ones first. */
    public void find(WordUnits units, Found found) {
        Trie words = trie();
        for (int from = 0; from < units.size(); from++) {
            int node = 0;
            for (int to = from; to < units.size() && (to == from || GramWalk.goesOn(units, to)); to++) {
                node = step(words, node, units, from, to);
                if (node < 0) {
                    break;
                }
                if (words.wordAt(node) >= 0) {
                    found.candidate(words.wordAt(node), from, to + 1);
                }
            }
        }
    }

    private static int step(Trie words, int start, WordUnits units, int from, int unit) {
        int node = start;
        if (unit > from && !GramWalk.isHan(units.kind(unit)) && !GramWalk.isHan(units.kind(unit - 1))) {
            node = words.next(node, ' ');
        }
        String form = units.form(unit);
        for (int i = 0; i < form.length() && node >= 0; i++) {
            node = words.next(node, form.charAt(i));
        }
        return node;
    }

    private Trie trie() {
        Trie built = trie;
        if (built == null) {
            synchronized (this) {
                built = trie;
                if (built == null) {
                    built = Trie.of(grams);
                    trie = built;
                }
            }
        }
        return built;
    }
}
