package org.wenmai.documents;

import java.util.Iterator;

/** Reads one form. Chosen by content: the first of {@link DocumentReaders} that {@link #accepts} a file reads it. */
public interface DocumentReader {
    /** Whether the file is of this form; must not throw. */
    boolean accepts(TextFile file);

    /** The records of the file, lazily, one result for each. */
    Iterator<ReadResult> read(TextFile file);
}
