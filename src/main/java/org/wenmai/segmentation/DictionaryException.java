package org.wenmai.segmentation;

/** A dictionary that is missing, cannot be read, or is another one than words are cut by. The message is one line: what, where, what to do. */
public final class DictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One with its line. */
    public DictionaryException(String message) {
        super(message);
    }

    DictionaryException(String message, Throwable cause) {
        super(message, cause);
    }
}
