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
 * Writes records in {@link CsvExport#FORMAT} as UTF-8, and counts and digests what it writes. Numbers and texts that need no quotes go
 * into the buffer as they are; the format itself prints the others.
 */
final class CsvFile implements Closeable {
    /** Bytes that are digested and written at once. */
    private static final int AT_ONCE = 1 << 16;
    /** Numbers whose text is kept: a table holds many of its figures again and again, and to print one costs more than all else. */
    private static final int KEPT = 1 << 13;

    /** The most bytes that a character of the basic plane takes. */
    private static final int BYTES = 3;

    private final OutputStream out;
    private final MessageDigest digest;
    private final long[] keptBits = new long[KEPT];
    private final byte[][] keptTexts = new byte[KEPT][];
    private final StringBuilder printed = new StringBuilder();
    private byte[] buffer = new byte[2 * AT_ONCE];
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
        put(text.getBytes(StandardCharsets.UTF_8));
        drain();
    }

    /** Writes a record. */
    void record(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (!putPlain(cells[i], i == 0)) {
                printed.setLength(0);
                CsvExport.FORMAT.print(cells[i], printed, i == 0);
                put(printed.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        reserve(1);
        buffer[size++] = '\n';
        if (size >= AT_ONCE) {
            drain();
        }
    }

    /** Puts a cell that the format prints as it is, and tells whether it was one. */
    private boolean putPlain(Object cell, boolean first) {
        int before = size;
        if (first && cell == null) {
            return false;
        }
        if (!first) {
            reserve(1);
            buffer[size++] = ',';
        }
        if (cell instanceof Double number) {
            put(printed(number));
        } else if (cell != null && !putText(cell.toString(), first)) {
            size = before;
            return false;
        }
        return true;
    }

    /** Marks up to {@code #}, which the format quotes in some places, commas and characters beyond the basic plane are left to it. */
    private boolean putText(String text, boolean first) {
        int length = text.length();
        if (first && length == 0) {
            return false;
        }
        reserve(BYTES * length);
        byte[] to = buffer;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= '#' || c == ',' || Character.isSurrogate(c)) {
                return false;
            }
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        size = at;
        return true;
    }

    private byte[] printed(double number) {
        long bits = Double.doubleToRawLongBits(number);
        int place = (int) (bits * 0x9E3779B97F4A7C15L >>> Long.SIZE - Integer.numberOfTrailingZeros(KEPT));
        if (keptTexts[place] == null || keptBits[place] != bits) {
            keptBits[place] = bits;
            keptTexts[place] = Double.toString(number).getBytes(StandardCharsets.US_ASCII);
        }
        return keptTexts[place];
    }

    private void put(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void reserve(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
        }
    }

    private void drain() throws IOException {
        digest.update(buffer, 0, size);
        out.write(buffer, 0, size);
        written += size;
        size = 0;
    }

    /** Hands on what is left and returns how many bytes were written. */
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
