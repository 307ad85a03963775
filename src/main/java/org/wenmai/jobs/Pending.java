package org.wenmai.jobs;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tables that running jobs still have to write. */
final class Pending {
    private final Set<Class<? extends Record>> tables = new HashSet<>();

    /** Jobs that write these are about to begin. */
    synchronized void add(Collection<Class<? extends Record>> begun) {
        tables.addAll(begun);
    }

    /** These are written, or will not be. */
    synchronized void remove(Collection<Class<? extends Record>> ended) {
        tables.removeAll(ended);
        notifyAll();
    }

    /** Waits until no running job still has to write the table. */
    synchronized void await(Class<? extends Record> table) {
        while (tables.contains(table)) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting for a table", stopped);
            }
        }
    }
}
