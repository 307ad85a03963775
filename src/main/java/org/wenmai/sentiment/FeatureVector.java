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

    /** Makes room for so many more features. */
    void reserve(int more) {
        if (size + more > numbers.length) {
            int length = Integer.highestOneBit(size + more) << 1;
            numbers = Arrays.copyOf(numbers, length);
            values = Arrays.copyOf(values, length);
            begins = Arrays.copyOf(begins, length);
            ends = Arrays.copyOf(ends, length);
        }
    }

    void add(int number, float value) {
        reserve(1);
        add(number, value, NOWHERE, NOWHERE);
    }

    /**
     * Adds a feature, for which there must be room.
     *
     * @param begin in UTF-16 units of the sentence
     * @param end in UTF-16 units of the sentence, excluded
     */
    void add(int number, float value, int begin, int end) {
        numbers[size] = number;
        values[size] = value;
        begins[size] = begin;
        ends[size++] = end;
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
            int begin = begins[i];
            int end = ends[i];
            if (begin >= end) {
                continue;
            }
            int base = numbers[i] * classes;
            double own = weights[base + label];
            double share = values[i] * (own - (sum(weights, base, classes) - own) * others) / (end - begin);
            units[begin] += share;
            if (begin + 1 < end) {
                units[begin + 1] += share;
            }
            for (int j = begin + 2; j < end; j++) {
                units[j] += share;
            }
        }
    }

    private static double sum(float[] weights, int base, int classes) {
        if (classes == 3) {
            return (double) weights[base] + weights[base + 1] + weights[base + 2];
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += weights[base + k];
        }
        return sum;
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
