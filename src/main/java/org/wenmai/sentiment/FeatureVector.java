package org.wenmai.sentiment;

import java.util.Arrays;

/** The features of one sentence: numbers and values. */
final class FeatureVector {
    private int[] numbers = new int[512];
    private float[] values = new float[512];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number, float value) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        numbers[size] = number;
        values[size++] = value;
    }

    /** Multiplies the values from {@code first} on. */
    void scale(int first, float factor) {
        for (int i = first; i < size; i++) {
            values[i] *= factor;
        }
    }

    int size() {
        return size;
    }

    int number(int i) {
        return numbers[i];
    }

    float value(int i) {
        return values[i];
    }

    /** A copy of its own. */
    FeatureVector copy() {
        FeatureVector copy = new FeatureVector();
        copy.numbers = Arrays.copyOf(numbers, size);
        copy.values = Arrays.copyOf(values, size);
        copy.size = size;
        return copy;
    }
}
