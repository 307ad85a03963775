package org.wenmai.measures;

import java.util.Arrays;

/** A text of 400 words in 97 types from a linear congruential generator, for figures that another program computed. */
final class RepeatableText {
    private long state = 12345;

    private RepeatableText() {}

    static int[] words() {
        return new RepeatableText().text();
    }

    /** The 300 numbers from 0 to 3 that follow those words. */
    static int[] sequence() {
        RepeatableText text = new RepeatableText();
        text.text();
        int[] sequence = new int[300];
        Arrays.setAll(sequence, i -> text.next(4));
        return sequence;
    }

    private int[] text() {
        int[] words = new int[400];
        Arrays.setAll(words, i -> next(5 + i % 7 * 20));
        return words;
    }

    private int next(int below) {
        state = (state * 1103515245L + 12345) % (1L << 31);
        return (int) ((state >> 8) % below);
    }

    static long[] frequencies(int[] words) {
        long[] counts = new long[Arrays.stream(words).max().orElse(0) + 1];
        for (int word : words) {
            counts[word]++;
        }
        return Arrays.stream(counts).filter(n -> n > 0).toArray();
    }
}
