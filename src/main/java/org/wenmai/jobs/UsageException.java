package org.wenmai.jobs;

import java.util.List;

/** A wrong call or configuration, or nothing to read: exit status 2. The message holds every problem, one a line. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(List<String> problems) {
        super(String.join("\n", problems));
    }

    UsageException(String problem) {
        super(problem);
    }
}
