package org.wenmai.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Writes records as {@link CsvExport#FORMAT} does, byte for byte, straight into a buffer: to print a file through the printer of that
 * format cost as much as a job. A cell is quoted where it begins with {@code #} or anything before it, ends with a space or a control
 * character, or has a quotation mark, a comma or the end of a line in it; the first of a record also where it is empty, but not null.
 */
final class CsvFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 32;

    private final OutputStream out;
    private final MessageDigest digest;
    private byte[] buffer = new byte[BUFFER];
    private int size;
    private long written;

    CsvFile(OutputStream out) {
        this.out = out;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes text as it is. */
    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reserve(bytes.length);
        append(bytes);
    }

    /** Writes a record. */
    void record(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                reserve(1);
                buffer[size++] = ',';
            }
            cell(cells[i], i == 0);
        }
        reserve(1);
        buffer[size++] = '\n';
    }

    private void cell(Object cell, boolean first) throws IOException {
        if (cell instanceof String text) {
            quoted(text.getBytes(StandardCharsets.UTF_8), first);
        } else if (cell instanceof Long number) {
            number(number);
        } else if (cell != null) {
            ascii(cell.toString());
        }
    }

    private void quoted(byte[] bytes, boolean first) throws IOException {
        reserve(2 * bytes.length + 2);
        if (!needsQuotes(bytes, first)) {
            append(bytes);
            return;
        }
        buffer[size++] = '"';
        for (byte b : bytes) {
            if (b == '"') {
                buffer[size++] = '"';
            }
            buffer[size++] = b;
        }
        buffer[size++] = '"';
    }

    private static boolean needsQuotes(byte[] bytes, boolean first) {
        if (bytes.length == 0) {
            return first;
        }
        // Bytes of anything but ASCII are negative.
        byte last = bytes[bytes.length - 1];
        if (bytes[0] >= 0 && bytes[0] <= '#' || last >= 0 && last <= ' ') {
            return true;
        }
        for (byte b : bytes) {
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private void number(long number) throws IOException {
        if (number < 0) {
            ascii(Long.toString(number));
            return;
        }
        reserve(LONGEST_NUMBER);
        int begin = size;
        long rest = number;
        do {
            buffer[size++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int i = begin, k = size - 1; i < k; i++, k--) {
            byte swapped = buffer[i];
            buffer[i] = buffer[k];
            buffer[k] = swapped;
        }
    }

    /** Figures, dates and times, in which nothing is quoted. */
    private void ascii(String text) throws IOException {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void reserve(int more) throws IOException {
        if (size + more > buffer.length) {
            drain();
            if (more > buffer.length) {
                buffer = Arrays.copyOf(buffer, more);
            }
        }
    }

    private void drain() throws IOException {
        digest.update(buffer, 0, size);
        out.write(buffer, 0, size);
        written += size;
        size = 0;
    }

    /** Hands on what is in the buffer and returns how many bytes were written. */
    long finish() throws IOException {
        drain();
        return written;
    }

    /** Digest of all that was written, once it is finished. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
