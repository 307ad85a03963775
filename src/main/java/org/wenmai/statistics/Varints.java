package org.wenmai.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whole numbers and short texts, one after the other in as few bytes as they need. */
final class Varints {
    private static final int SEVEN_BITS = 0x7F;

    private byte[] bytes;
    private int end;
    private int at;

    /** An empty list, to be written. */
    Varints() {
        this.bytes = new byte[16];
    }

    /** What {@link #bytes} gave, to be read. */
    Varints(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    int size() {
        return end;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, end);
    }

    /** A number of at least 0. */
    Varints put(long number) {
        reserve(10);
        long rest = number;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes[end++] = (byte) (rest & SEVEN_BITS | SEVEN_BITS + 1);
            rest >>>= 7;
        }
        bytes[end++] = (byte) rest;
        return this;
    }

    /** A number that may be negative. */
    Varints putSigned(long number) {
        return put(number << 1 ^ number >> 63);
    }

    Varints put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, end, utf8.length);
        end += utf8.length;
        return this;
    }

    private void reserve(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
        }
    }

    boolean hasNext() {
        return at < end;
    }

    long next() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            number |= (long) (b & SEVEN_BITS) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    long nextSigned() {
        long number = next();
        return number >>> 1 ^ -(number & 1);
    }

    String text() {
        int length = (int) next();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
}
