package org.wenmai.documents;

import java.util.Locale;

/** What part of a document a sentence stands in. The lower-case name is the value of {@code sentences.kind}. */
public enum SentenceKind {
    TITLE,
    HEADING,
    LIST,
    QUOTATION,
    BODY;

    /** The value in the table. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
