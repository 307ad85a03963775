package org.wenmai.measures;

import java.util.Arrays;

/** How many types occur once, twice and so on, by rising frequency: the same figures for the types in any order. */
final class FrequencySpectrum {

    private final long[] frequencies;
    private final long[] types;
    private final long tokens;

    /**
     * The spectrum of a text.
     *
     * @param frequenciesOfTypes occurrences of each type, each at least 1
     */
    FrequencySpectrum(long[] frequenciesOfTypes) {
        long[] sorted = frequenciesOfTypes.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && sorted[0] < 1) {
            throw new IllegalArgumentException("a type occurs at least once, found " + sorted[0]);
        }
        long[] distinct = Arrays.stream(sorted).distinct().toArray();
        this.frequencies = distinct;
        this.types = new long[distinct.length];
        int at = 0;
        long sum = 0;
        for (long frequency : sorted) {
            if (frequency != distinct[at]) {
                at++;
            }
            types[at]++;
            sum += frequency;
        }
        this.tokens = sum;
    }

    /** Number of distinct frequencies. */
    int size() {
        return frequencies.length;
    }

    /** A frequency i. */
    long frequency(int index) {
        return frequencies[index];
    }

    /** V_i, types of that frequency. */
    long types(int index) {
        return types[index];
    }

    /** N, tokens of the text. */
    long tokens() {
        return tokens;
    }
}
