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

    /** An empty list that has room for so many bytes. */
    Varints(int room) {
        this.bytes = new byte[Math.max(4, room)];
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
        return put(utf8, 0, utf8.length);
    }

    /** A text, or whatever else is a run of bytes. */
    Varints put(byte[] from, int begin, int finish) {
        int length = finish - begin;
        put(length);
        reserve(length);
        System.arraycopy(from, begin, bytes, end, length);
        end += length;
        return this;
    }

    /** All of another list as one text. */
    Varints put(Varints list) {
        return put(list.bytes, 0, list.end);
    }

    /** A figure that may be null. */
    Varints putFigure(Double figure) {
        if (figure == null) {
            return put(0);
        }
        put(1);
        reserve(Long.BYTES);
        long bits = Double.doubleToLongBits(figure);
        for (int i = 0; i < Long.BYTES; i++, bits >>>= Byte.SIZE) {
            bytes[end++] = (byte) bits;
        }
        return this;
    }

    void clear() {
        end = 0;
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

    Double nextFigure() {
        if (next() == 0) {
            return null;
        }
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits |= (bytes[at++] & 0xFFL) << Byte.SIZE * i;
        }
        return Double.longBitsToDouble(bits);
    }

    /** What is read, as it was given. */
    byte[] array() {
        return bytes;
    }

    /** Where the next number begins. */
    int position() {
        return at;
    }

    /** Passes over a text and tells where it begins; it ends at {@link #position}. */
    int passText() {
        int length = (int) next();
        at += length;
        return at - length;
    }

    /** A text that is a list itself, which is read where it lies. */
    Varints list() {
        int begin = passText();
        Varints list = new Varints(bytes);
        list.at = begin;
        list.end = at;
        return list;
    }

    /** The same, to be read from a place. */
    Varints from(int position) {
        Varints list = new Varints(bytes);
        list.at = position;
        return list;
    }

    /** What is not yet read. */
    byte[] rest() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    String text() {
        int length = (int) next();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
}
