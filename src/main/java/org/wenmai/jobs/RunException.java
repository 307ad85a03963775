package org.wenmai.jobs;

/** A run that cannot be finished: exit status 1. The message is one line: what, where, what to do. */
final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunException(String message) {
        super(message);
    }

    RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
