package org.wenmai.statistics;

import java.util.Arrays;

/** Whole numbers of at least 0 that are gathered one by one and carried through Spark as bytes, which costs less than an array of boxes. */
final class PackedInts {
    private int[] numbers = new int[64];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return numbers[at];
    }

    byte[] bytes() {
        return pack(numbers, size);
    }

    /** Numbers of at least 0 as {@link Varints}. */
    static byte[] pack(int[] numbers, int size) {
        Varints packed = new Varints(2 * size);
        for (int i = 0; i < size; i++) {
            packed.put(numbers[i]);
        }
        return packed.bytes();
    }

    static int[] unpack(byte[] bytes) {
        int size = 0;
        for (byte b : bytes) {
            size += b >= 0 ? 1 : 0;
        }
        int[] numbers = new int[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            byte b = bytes[at++];
            int number = b & 0x7F;
            for (int shift = 7; b < 0; shift += 7) {
                b = bytes[at++];
                number |= (b & 0x7F) << shift;
            }
            numbers[i] = number;
        }
        return numbers;
    }
}
