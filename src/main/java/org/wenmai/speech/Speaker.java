package org.wenmai.speech;

/**
 * Who speaks.
 *
 * @param name the term of a lexicon entry, else as written; after a pronoun the name it stands for, where one was found
 * @param written as it stands in the sentence
 * @param kind what sort of speaker it is
 * @param isTitled whether a title stands beside the name
 */
public record Speaker(String name, String written, Kind kind, boolean isTitled) {
    /** What sort of speaker it is. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        /** A name of unknown type. */
        NAME,
        /** A noun that says what somebody is, not who. */
        ROLE,
        TEXT,
        PRONOUN
    }

    Speaker called(String other) {
        return new Speaker(other, written, kind, isTitled);
    }
}
