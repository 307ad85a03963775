package org.wenmai.documents;

/** Front matter that breaks its grammar; its lines may still say what it means. */
final class BrokenHeadException extends MalformedException {
    private static final long serialVersionUID = 1L;

    BrokenHeadException(String message) {
        super(message);
    }
}
