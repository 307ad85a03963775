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
        Map<String, Integer> counts = unlisted(passages, units);
        if (counts.isEmpty()) {
            return;
        }
        for (int p = 0; p < passages.size(); p++) {
            List<Unit> ofPassage = units.get(p);
            for (int i = 0; i < ofPassage.size(); i++) {
                Unit unit = ofPassage.get(i);
                String term = unit.word() < 0
                        ? null
                        : passages.get(p).word(unit.word()).term();
                boolean titled = i > 0 && ofPassage.get(i - 1).isTitle()
                        || i + 1 < ofPassage.size() && ofPassage.get(i + 1).isTitle();
                Integer before = term == null ? null : counts.get(term);
                if (before != null) {
                    counts.put(term, before + 1);
                    if (titled || before + 1 >= TWICE) {
                        sure.add(term);
                    }
                }
            }
        }
    }

    /** What recognisers found: all else needs no second mention, and there is far more of it. */
    private Map<String, Integer> unlisted(List<Passage> passages, List<List<Unit>> units) {
        Map<String, Integer> counts = new HashMap<>();
        for (int p = 0; p < passages.size(); p++) {
            for (Unit unit : units.get(p)) {
                Token word = unit.word() < 0 ? null : passages.get(p).word(unit.word());
                if (word != null && word.term() != null && isRecognised(word) && !listed.contains(word.term())) {
                    counts.put(word.term(), 0);
                }
            }
        }
        return counts;
    }

    private static boolean isRecognised(Token word) {
        return word.type() != null && RECOGNISED.contains(word.type());
    }

    /** Whether a word of a type that recognisers give names somebody. */
    boolean hold(Token word) {
        return !isRecognised(word)
                || word.term() != null && (listed.contains(word.term()) || sure.contains(word.term()));
    }
}
