package org.wenmai.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.tokens.Token;

/**
 * The persons and organisations of a document that are surely ones: those of the lexicon, those with a title, and those a recogniser found
 * at least twice, for what it finds once is often a chance sequence of characters.
 */
final class NamedTargets {
    private static final int TWICE = 2;
    private static final Set<String> RECOGNISED = Set.of("person", "organisation", "medium", "place");

    private final Set<String> listed;
    private final Set<String> sure = new HashSet<>();

    NamedTargets(Set<String> listed, List<Passage> passages, List<List<Unit>> units) {
        this.listed = listed;
        Map<String, Integer> counts = new HashMap<>();
        for (int p = 0; p < passages.size(); p++) {
            List<Unit> ofPassage = units.get(p);
            for (int i = 0; i < ofPassage.size(); i++) {
                Unit unit = ofPassage.get(i);
                String term = unit.word() < 0
                        ? null
                        : passages.get(p).word(unit.word()).term();
                boolean titled = i > 0 && ofPassage.get(i - 1).isTitle()
                        || i + 1 < ofPassage.size() && ofPassage.get(i + 1).isTitle();
                if (term != null && (titled || counts.merge(term, 1, Integer::sum) >= TWICE)) {
                    sure.add(term);
                }
            }
        }
    }

    /** Whether a word of a type that recognisers give names somebody. */
    boolean hold(Token word) {
        return word.type() == null
                || !RECOGNISED.contains(word.type())
                || word.term() != null && (listed.contains(word.term()) || sure.contains(word.term()));
    }
}
