package org.wenmai.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds the bytes that one entry of a streamed container may take, so that an unclosed quote does not swallow the heap. */
final class EntryLimit extends FilterInputStream {
    /** What parsers read ahead. */
    private static final long AHEAD = 65_536;

    private final long most;
    private long ofEntry;

    EntryLimit(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** The next entry begins. */
    void next() {
        ofEntry = 0;
    }

    private int count(int n) throws IOException {
        ofEntry += Math.max(0, n);
        if (ofEntry - AHEAD > most) {
            throw new LimitException("the entry is larger than input.max_file_bytes = %d".formatted(most));
        }
        return n;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return count(in.read(bytes, from, length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
