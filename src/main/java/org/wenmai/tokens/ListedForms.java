package org.wenmai.tokens;

import java.util.HashMap;
import java.util.Map;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;

/**
 * The folded forms that term lexicon and stop terms list, numbered from 0. A lexicon entry always wins, so what was found of it are the
 * tokens of its form. Immutable, shared by threads.
 */
public final class ListedForms {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** All forms, a form that both list once. */
    public ListedForms(TermLexicon lexicon, StopTerms stopTerms) {
        lexicon.entries().forEach(entry -> add(Folding.fold(entry.surface())));
        stopTerms.all().forEach(this::add);
    }

    private void add(String form) {
        numbers.putIfAbsent(form, numbers.size());
    }

    /** How many there are. */
    public int size() {
        return numbers.size();
    }

    /** The number of the form of a word as it is written, or -1. */
    public int number(String written) {
        return numbers.getOrDefault(Folding.fold(written), -1);
    }
}
