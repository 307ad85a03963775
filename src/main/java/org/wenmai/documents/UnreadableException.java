package org.wenmai.documents;

import java.io.IOException;

/** The bytes of a file could not be had: it is gone, closed to us, or changed while it was read. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With the reason as a sentence. */
    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
