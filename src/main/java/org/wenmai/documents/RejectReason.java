package org.wenmai.documents;

import java.util.Locale;

/** Why a file or record was not kept. The lower-case name is the value of {@code rejects.reason}. */
public enum RejectReason {
    /** The file could not be opened or read to its end. */
    UNREADABLE,
    /** The content is not text. */
    BINARY,
    /** The bytes are no text in any encoding that was tried. */
    UNDECODABLE,
    /** The file is larger than {@code input.max_file_bytes}. */
    TOO_LARGE,
    /** Nothing is left once markup is taken away. */
    EMPTY,
    /** The form is known, and broken. */
    MALFORMED,
    /** A form that no reader knows. */
    UNSUPPORTED,
    /** The same source has the same text already. */
    DUPLICATE,
    /** Left out by an option such as {@code --since}. */
    FILTERED;

    /** The value in the table. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
