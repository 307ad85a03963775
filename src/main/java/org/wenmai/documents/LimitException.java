package org.wenmai.documents;

import java.io.IOException;

/** A file, an entry, or what it unpacks to is larger than is allowed. */
final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    LimitException(String message) {
        super(message);
    }
}
