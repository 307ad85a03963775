package org.wenmai.statistics;

import java.io.Serializable;
import java.util.List;

/** Terms that may stand in a phrase, numbered by code point order, and the pairs of them that are frequent. */
public final class PhraseVocabulary implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Bits of a term's number. */
    static final int TERM_BITS = 24;

    private final String[] terms;
    private final TextNumbers numbers;

    /**
     * A vocabulary.
     *
     * @param terms in code point order, fewer than 2²⁴
     */
    public PhraseVocabulary(List<String> terms) {
        if (terms.size() >= 1 << TERM_BITS) {
            throw new IllegalArgumentException("fewer than 2^24 terms are expected, found " + terms.size());
        }
        this.terms = terms.toArray(new String[0]);
        this.numbers = TextNumbers.of(terms);
    }

    /** For each type of a document its number here, or -1. */
    int[] numbersOf(byte[] types) {
        return numbers.knownOf(types);
    }

    /** The terms of a phrase with a space between. */
    String phrase(int[] phrase) {
        StringBuilder text = new StringBuilder();
        for (int term : phrase) {
            text.append(text.length() == 0 ? "" : " ").append(terms[term]);
        }
        return text.toString();
    }

    /** A pair as one number. */
    static long pair(int first, int second) {
        return (long) first << TERM_BITS | second;
    }

    /** The two terms of a pair. */
    static int[] terms(long pair) {
        return new int[] {(int) (pair >> TERM_BITS), (int) (pair & (1 << TERM_BITS) - 1)};
    }
}
