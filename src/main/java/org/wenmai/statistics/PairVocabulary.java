package org.wenmai.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The terms whose pairs are counted, numbered within each scope by code point order; scope 0 is the whole corpus. */
public final class PairVocabulary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> scopes;
    private final ArrayList<TextNumbers> numbers = new ArrayList<>();

    /**
     * A vocabulary.
     *
     * @param scopes sources, {@code *} first
     * @param terms for each scope its terms in code point order
     */
    public PairVocabulary(List<String> scopes, List<List<String>> terms) {
        this.scopes = new ArrayList<>(scopes);
        for (List<String> ofScope : terms) {
            numbers.add(TextNumbers.of(ofScope));
        }
    }

    /** Number of the scope of a source, or -1 where it has no network of its own. */
    int scopeOf(String source) {
        return scopes.indexOf(source);
    }

    /** Number of scopes. */
    int scopes() {
        return scopes.size();
    }

    /** Number of terms of a scope. */
    int size(int scope) {
        return numbers.get(scope).size();
    }

    /** For each word its number in a scope, or -1; where no window holds a term there is no scope, not even the corpus. */
    int[] numbersOf(int scope, byte[] words) {
        return (scope < numbers.size() ? numbers.get(scope) : new TextNumbers()).knownOf(words);
    }
}
