package org.wenmai.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what a compressed file and all files inside it unpack to, against a small archive that unpacks to more than any disk.
 * The ratio is looked at once {@value #FREE} bytes are unpacked: a page of blanks packs well and harms nobody.
 */
final class Expansion {
    static final long FREE = 33_554_432;

    private final ReadOptions options;
    private long packed;
    private long unpacked;

    Expansion(ReadOptions options) {
        this.options = options;
    }

    /** Counts the bytes of the file itself. */
    InputStream packed(InputStream in) {
        return new Counting(in) {
            @Override
            void count(long bytes) {
                packed += bytes;
            }
        };
    }

    /** Counts what a decompressor gives. */
    InputStream unpacked(InputStream in) {
        return new Counting(in) {
            @Override
            void count(long bytes) throws IOException {
                unpacked += bytes;
                if (unpacked > options.maxExpandedBytes()) {
                    throw new LimitException(
                            "unpacks to more than input.max_expanded_bytes = %d".formatted(options.maxExpandedBytes()));
                }
                if (unpacked > FREE && unpacked / options.maxRatio() > packed) {
                    throw new LimitException(
                            "unpacks to more than input.max_ratio = %d times its size".formatted(options.maxRatio()));
                }
            }
        };
    }

    private abstract static class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        abstract void count(long bytes) throws IOException;

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = in.read(bytes, from, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = in.skip(n);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
