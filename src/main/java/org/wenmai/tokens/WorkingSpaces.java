package org.wenmai.tokens;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Working spaces lent to one thread at a time and used again. They belong to the object that lends them and go with it, which those of a
 * {@link ThreadLocal} do not where a thread lives longer.
 *
 * @param <T> a space
 */
public final class WorkingSpaces<T> {
    /** A thread has the same place every time; two threads that share one cost a new space now and then. */
    private static final int PLACES = 64;

    /** Places stand a cache line apart, so that threads do not take it from each other. */
    private static final int STRIDE = 16;

    private final AtomicReferenceArray<T> idle = new AtomicReferenceArray<>(PLACES * STRIDE);
    private final Supplier<T> factory;

    /** Spaces that the factory makes when none is idle. */
    public WorkingSpaces(Supplier<T> factory) {
        this.factory = factory;
    }

    private static int place() {
        return (int) Thread.currentThread().getId() % PLACES * STRIDE;
    }

    /** A space that no other thread has. */
    public T take() {
        T space = idle.getAndSet(place(), null);
        return space == null ? factory.get() : space;
    }

    /** Gives it back for the next time; one that an exception left unfinished is better not. */
    public void giveBack(T space) {
        idle.setRelease(place(), space);
    }
}
