package org.wenmai.documents;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The entries of a container, one at a time. A failure that nothing can be read behind is the last entry, as a reject. */
abstract class EntryIterator implements Iterator<ReadResult> {
    private ReadResult next;
    private long entry;
    private boolean done;

    EntryIterator() {
        this(0);
    }

    /** Entries that go on behind others. */
    EntryIterator(long before) {
        this.entry = before;
    }

    /**
     * Reads the next entry.
     *
     * @param number its number, from 1
     * @return what became of it, null at the end
     */
    abstract ReadResult read(long number) throws Exception;

    @Override
    public final boolean hasNext() {
        if (next == null && !done) {
            try {
                next = read(entry + 1);
                done = next == null;
            } catch (Exception | StackOverflowError failure) {
                next = Rejects.of(entry + 1, failure);
                done = true;
            }
            entry++;
        }
        return next != null;
    }

    @Override
    public final ReadResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ReadResult result = next;
        next = null;
        return result;
    }
}
