package org.wenmai.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Encodes text as UTF-8 into a block of bytes, which goes on when it is full. It takes no lock, for files are made of a great many short
 * pieces: for one thread alone. A surrogate without its other half in the same piece becomes {@code ?}.
 */
public final class Utf8Writer extends Writer {
    private static final int BLOCK = 1 << 16;

    /** Bytes of the longest character or whole number. */
    private static final int ROOM = 20;

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long handedOn;

    /** A writer to the stream, which gets whole blocks and is closed with it. */
    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        if (c < 0x80) {
            makeRoom();
            block[filled++] = (byte) c;
        } else {
            write(String.valueOf((char) c));
        }
    }

    @Override
    public void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        int end = start + length;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            makeRoom();
            if (c < 0x80) {
                block[filled++] = (byte) c;
            } else if (c < 0x800) {
                block[filled++] = (byte) (0xC0 | c >> 6);
                block[filled++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                block[filled++] = (byte) (0xE0 | c >> 12);
                block[filled++] = (byte) (0x80 | c >> 6 & 0x3F);
                block[filled++] = (byte) (0x80 | c & 0x3F);
            } else {
                int next = Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))
                        ? i + 2
                        : i + 1;
                for (byte b : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
                    block[filled++] = b;
                }
                i = next - 1;
            }
        }
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        write(new String(text, start, length));
    }

    /** Writes a whole number as {@link Long#toString(long)} prints it. */
    void number(long number) throws IOException {
        if (number < 0) {
            write(Long.toString(number));
            return;
        }
        makeRoom();
        int end = filled + 1;
        for (long rest = number; rest > 9; rest /= 10) {
            end++;
        }
        filled = end;
        long rest = number;
        do {
            block[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private void makeRoom() throws IOException {
        if (filled > BLOCK - ROOM) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        out.write(block, 0, filled);
        handedOn += filled;
        filled = 0;
    }

    /** Bytes of all that was written. */
    long bytes() {
        return handedOn + filled;
    }

    @Override
    public void flush() throws IOException {
        handOn();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        handOn();
        out.close();
    }
}
