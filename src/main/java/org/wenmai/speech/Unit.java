package org.wenmai.speech;

import org.wenmai.lexicons.SpeechLexicon.Kind;

/**
 * A part of a sentence as the search for speakers sees it.
 *
 * @param sort what it is
 * @param begin UTF-16 offset
 * @param end UTF-16 offset, excluded
 * @param word its first word, or -1
 * @param hit the expression it is, or null
 */
record Unit(Sort sort, int begin, int end, int word, SpeechWords.Hit hit) {
    enum Sort {
        PERSON,
        ORGANISATION,
        /** A name in Latin letters of no known type. */
        LATIN,
        SPEAKER,
        PRONOUN,
        CUE,
        PEELED,
        BAR,
        PREPOSITION,
        LOCALISER,
        NOUN,
        NUMERAL,
        TIME,
        OF,
        AND,
        VERB,
        OTHER,
        ASIDE,
        BOUNDARY
    }

    boolean isName() {
        return sort == Sort.PERSON || sort == Sort.ORGANISATION || sort == Sort.LATIN;
    }

    boolean canSpeak() {
        return isName() || sort == Sort.SPEAKER || sort == Sort.PRONOUN;
    }

    boolean isTitle() {
        return sort == Sort.SPEAKER && hit != null && "title".equals(hit.as(Kind.SPEAKER));
    }

    boolean isText() {
        return sort == Sort.SPEAKER && hit != null && "text".equals(hit.as(Kind.SPEAKER));
    }

    /** What an expression is as one kind, null where it is not of that kind. */
    String as(Kind kind) {
        return hit == null ? null : hit.as(kind);
    }

    boolean is(Kind kind) {
        return hit != null && hit.is(kind);
    }
}
