package org.wenmai.documents;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a document was published.
 *
 * @param at the instant, null where only a date is known
 * @param on the date as printed, null where none is known
 * @param how {@code field}, {@code file name}, {@code text} or {@code url}; null where none is known
 */
public record PublicationDate(Instant at, LocalDate on, String how) {
    /** No date known. */
    public static final PublicationDate NONE = new PublicationDate(null, null, null);

    /** Whether a date is known. */
    public boolean known() {
        return on != null;
    }
}
