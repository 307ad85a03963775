package org.wenmai.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wenmai.tokens.Folding;

/**
 * A term proposed for the lexicon, in the spelling that is commonest (the smallest by code point among equals), with the others.
 *
 * @param aliases spellings that the lexicon tells apart from the term: those that folding does not make equal to it
 * @param quote the term in a sentence, for the reader
 */
public record Proposal(
        String term,
        List<String> aliases,
        long termFrequency,
        long documentFrequency,
        double cohesion,
        double leftEntropy,
        double rightEntropy,
        double score,
        String exampleSentenceId,
        String quote) {

    /** A line of a lexicon that holds the term and its aliases, in the form of {@link org.wenmai.lexicons.TermLexicon}. */
    public String lexiconLine() {
        return aliases.isEmpty() ? term : term + "\t\t" + String.join("|", aliases);
    }

    /** Of spellings, commonest first, those that are not the first one after folding, one of each folded form. */
    public static List<String> aliases(List<String> surfaces) {
        Set<String> folded = new TreeSet<>();
        List<String> aliases = new ArrayList<>();
        for (String surface : surfaces) {
            if (folded.add(Folding.fold(surface)) && folded.size() > 1) {
                aliases.add(surface);
            }
        }
        return aliases;
    }
}
