package org.wenmai.jobs;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.wenmai.tables.Utf8Writer;

/**
 * A file of a run and what proves it.
 *
 * @param name its path in the run
 * @param bytes its size
 * @param sha256 its digest
 */
record DigestedFile(String name, long bytes, String sha256) {
    /** Writes the text of a file. */
    interface Content {
        /** Writes it; the writer encodes as UTF-8. */
        void write(Writer out) throws IOException;
    }

    /** Writes the bytes of a file. */
    interface Bytes {
        /** Writes them; may close the stream. */
        void write(OutputStream out) throws IOException;
    }

    static DigestedFile write(RunFolder run, String name, Content content) throws IOException {
        return writeBytes(run, name, bytes -> {
            Writer out = new Utf8Writer(bytes);
            content.write(out);
            out.flush();
        });
    }

    static DigestedFile writeBytes(RunFolder run, String name, Bytes content) throws IOException {
        Path file = new Path(run.path(), name);
        MessageDigest digest = digest();
        try (Counting counting = new Counting(
                new DigestOutputStream(new BufferedOutputStream(run.fileSystem().create(file, true)), digest))) {
            content.write(counting);
            counting.flush();
            return new DigestedFile(name, counting.bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** The digest of a file as it is now. */
    static String sha256(Path file, Configuration hadoop) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(file.getFileSystem(hadoop).open(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }
    }
}
