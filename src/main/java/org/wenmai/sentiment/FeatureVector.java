package org.wenmai.sentiment;

import java.util.Arrays;

/** The features of one sentence: numbers, values, and where in the sentence each was found. */
final class FeatureVector {
    private static final int NOWHERE = -1;

    private int[] numbers = new int[512];
    private float[] values = new float[512];
    private int[] begins = new int[512];
    private int[] ends = new int[512];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number, float value) {
        add(number, value, NOWHERE, NOWHERE);
    }

    /**
     * Adds a feature.
     *
     * @param begin in UTF-16 units of the sentence
     * @param end in UTF-16 units of the sentence, excluded
     */
    void add(int number, float value, int begin, int end) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        numbers[size] = number;
        values[size] = value;
        begins[size] = begin;
        ends[size++] = end;
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

    /** Adds the scores of the classes under these weights. */
    void addScores(float[] weights, double[] scores) {
        int classes = scores.length;
        if (classes == 3) {
            addThreeScores(weights, scores);
            return;
        }
        for (int i = 0; i < size; i++) {
            int base = numbers[i] * classes;
            double value = values[i];
            for (int k = 0; k < classes; k++) {
                scores[k] += weights[base + k] * value;
            }
        }
    }

    /** The same sums in the same order, held in registers. */
    private void addThreeScores(float[] weights, double[] scores) {
        double first = scores[0];
        double second = scores[1];
        double third = scores[2];
        for (int i = 0; i < size; i++) {
            int base = numbers[i] * 3;
            double value = values[i];
            first += weights[base] * value;
            second += weights[base + 1] * value;
            third += weights[base + 2] * value;
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    /**
     * Spreads what each feature with a place adds to a label, above the mean of the other labels, evenly over its characters.
     *
     * @param units takes the sums, one for each UTF-16 unit of the sentence
     */
    void spread(float[] weights, int classes, int label, double[] units) {
        double others = 1.0 / (classes - 1);
        for (int i = 0; i < size; i++) {
            if (begins[i] == NOWHERE) {
                continue;
            }
            int base = numbers[i] * classes;
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += weights[base + k];
            }
            double own = weights[base + label];
            double share = values[i] * (own - (sum - own) * others);
            int length = ends[i] - begins[i];
            if (length == 1) {
                units[begins[i]] += share;
                continue;
            }
            share /= length;
            for (int j = begins[i]; share != 0 && j < ends[i]; j++) {
                units[j] += share;
            }
        }
    }

    /** A copy of its own, without places. */
    FeatureVector copy() {
        FeatureVector copy = new FeatureVector();
        copy.numbers = Arrays.copyOf(numbers, size);
        copy.values = Arrays.copyOf(values, size);
        copy.begins = new int[size];
        copy.ends = new int[size];
        Arrays.fill(copy.begins, NOWHERE);
        copy.size = size;
        return copy;
    }
}
