package org.wenmai.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.speech.Unit.Sort;
import org.wenmai.tokens.Token;

/** Finds what a sentence may judge: persons, organisations, products, works and methods of the lexicon, and recognised names. */
final class TargetFinder {
    private static final Set<String> TYPES =
            Set.of("person", "organisation", "medium", "system", "hardware", "work", "method");

    private TargetFinder() {}

    /**
     * A name at its place.
     *
     * @param word its number in the passage
     */
    record Target(String term, String type, int word) {}

    /** By stretch, the first place of each target in it. */
    static Map<Stretch, List<Target>> in(Passage passage, List<Unit> units, List<Stretch> stretches) {
        Map<Stretch, Map<String, Target>> found = new LinkedHashMap<>();
        for (Unit unit : units) {
            if (unit.word() < 0 || unit.sort() == Sort.CUE || unit.sort() == Sort.BOUNDARY) {
                continue;
            }
            Token word = passage.word(unit.word());
            if (word.term() == null || !isTarget(word, unit)) {
                continue;
            }
            for (Stretch stretch : stretches) {
                if (stretch.holds(unit.begin())) {
                    found.computeIfAbsent(stretch, added -> new LinkedHashMap<>())
                            .putIfAbsent(word.term(), new Target(word.term(), word.type(), unit.word()));
                }
            }
        }
        Map<Stretch, List<Target>> targets = new LinkedHashMap<>();
        found.forEach((stretch, byTerm) -> targets.put(stretch, new ArrayList<>(byTerm.values())));
        return targets;
    }

    private static boolean isTarget(Token word, Unit unit) {
        return word.type() != null ? TYPES.contains(word.type()) : unit.sort() == Sort.LATIN && isName(word.text());
    }

    /** A Latin word that begins with a capital and is no abbreviation in capitals alone. */
    private static boolean isName(String text) {
        return text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && text.chars().anyMatch(c -> Character.isLowerCase(c) || Character.isDigit(c));
    }
}
