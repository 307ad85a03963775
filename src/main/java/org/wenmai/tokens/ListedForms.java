package org.wenmai.tokens;

import java.util.HashMap;
import java.util.Map;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;

/**
 * The folded forms that term lexicon, stop terms and the list of words have, numbered from 0. What was found of one are the tokens of its
 * form: not where it stands inside a longer token, nor where its characters were cut otherwise. Immutable, shared by threads.
 */
public final class ListedForms {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** All forms, a form that several list once. */
    public ListedForms(TermLexicon lexicon, StopTerms stopTerms, ListedWords listed) {
        lexicon.entries().forEach(entry -> add(Folding.fold(entry.surface())));
        stopTerms.all().forEach(this::add);
        listed.general().forEach(this::add);
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
