package org.wenmai.documents;

/** What became of one record: a document in draft, or a reject. Every record read yields exactly one. */
public sealed interface ReadResult permits Draft, Reject {
    /** Number of the record in its file from 1, or 0 for a file that is one document. */
    long entry();

    /** The same as an entry of an archive, by the name of its file there. */
    ReadResult inside(String name, long number);
}
