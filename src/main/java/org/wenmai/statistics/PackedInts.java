package org.wenmai.statistics;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Whole numbers that are gathered one by one and carried through Spark as bytes, which costs less than an array of boxes. */
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

    static byte[] pack(int[] numbers, int size) {
        ByteBuffer packed = ByteBuffer.allocate(size * Integer.BYTES);
        packed.asIntBuffer().put(numbers, 0, size);
        return packed.array();
    }

    static int[] unpack(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }
}
