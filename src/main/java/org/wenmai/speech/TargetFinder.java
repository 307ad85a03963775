package org.wenmai.speech;

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

    /** The first place of each target in a stretch. */
    static List<Target> in(Passage passage, List<Unit> units, Stretch stretch, NamedTargets named) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Unit unit : units) {
            boolean word = unit.word() >= 0 && unit.sort() != Sort.CUE && stretch.holds(unit.begin());
            Token token = word ? passage.word(unit.word()) : null;
            if (token != null && token.term() != null && isTarget(token, unit, named)) {
                targets.putIfAbsent(token.term(), new Target(token.term(), token.type(), unit.word()));
            }
        }
        return List.copyOf(targets.values());
    }

    private static boolean isTarget(Token word, Unit unit, NamedTargets named) {
        if (word.type() == null) {
            return unit.sort() == Sort.LATIN && isName(word.text());
        }
        return TYPES.contains(word.type()) && named.hold(word) && (!word.type().equals("method") || isOne(word.term()));
    }

    /** A method with a name of its own, not a task: Transformer and 扩散模型, not 视频生成. */
    private static boolean isOne(String method) {
        return method.endsWith("模型") || method.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
    }

    /** A Latin word that begins with a capital and is no abbreviation in capitals alone. */
    private static boolean isName(String text) {
        return text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && text.chars().anyMatch(c -> Character.isLowerCase(c) || Character.isDigit(c));
    }
}
