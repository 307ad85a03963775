package org.wenmai.discovery;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.tokens.WordUnits;

/** Parts of a gram: its two halves at every cut, and the shorter grams inside it. */
public final class GramParts {
    private static final int SHORTEST = 2;

    private GramParts() {}

    /**
     * A gram cut in two.
     *
     * @param doubtful as {@link CandidateRule#isDoubtful} says of the whole
     */
    public record Cut(String head, String tail, boolean doubtful) {}

    /** All cuts of a gram that may be a new word; none of one that may not. */
    public static List<Cut> cuts(String gram, CandidateRule rule) {
        WordUnits units = WordUnits.of(gram);
        List<Cut> cuts = new ArrayList<>();
        // A gram that ends in a middle dot reads back without it: it goes on, and is no word.
        if (units.text(0, units.size()).equals(gram) && rule.accepts(units)) {
            boolean doubtful = rule.isDoubtful(units);
            for (int cut = 1; cut < units.size(); cut++) {
                cuts.add(new Cut(units.text(0, cut), units.text(cut, units.size()), doubtful));
            }
        }
        return cuts;
    }

    /** The grams of two units and more inside a gram, itself left out. */
    public static List<String> inside(String gram) {
        return inside(WordUnits.of(gram));
    }

    /** The same of a gram that is a known word; none of others. */
    public static List<String> insideOfKnown(String gram, CandidateRule rule) {
        WordUnits units = WordUnits.of(gram);
        return units.size() > SHORTEST && rule.isKnown(gram) ? inside(units) : List.of();
    }

    private static List<String> inside(WordUnits units) {
        List<String> parts = new ArrayList<>();
        int n = units.size();
        for (int from = 0; from < n; from++) {
            for (int to = from + SHORTEST; to <= n; to++) {
                if (to - from < n) {
                    parts.add(units.text(from, to));
                }
            }
        }
        return parts;
    }
}
