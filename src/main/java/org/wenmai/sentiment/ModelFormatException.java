package org.wenmai.sentiment;

/** A file is no model that can be used; the message says which file, what was found, what was expected, and what to do. */
public final class ModelFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelFormatException(String message) {
        super(message);
    }
}
