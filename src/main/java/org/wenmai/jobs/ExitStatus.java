package org.wenmai.jobs;

/** Exit statuses of all commands. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_CALL = 2;
    static final int REJECTS_IN_STRICT_RUN = 3;
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
