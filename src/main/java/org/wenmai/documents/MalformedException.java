package org.wenmai.documents;

/** A form is known and broken; the message says line, found and expected. */
public class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }
}
