package org.wenmai.segmentation;

import java.util.Arrays;

/** The words of a stretch, between its begin and its end, which stand first and last. Filled again for every stretch, by one thread. */
final class WordPath {
    private int[] words = new int[64];
    private int[] ends = new int[64];
    private int size;

    /** Begins another path with the word that stands for the begin of a stretch. */
    void open(int begin) {
        size = 0;
        add(begin, 0);
    }

    /**
     * Goes on with a word.
     *
     * @param word its number in the model
     * @param end the place after its last character; places are characters of the stretch
     */
    void add(int word, int end) {
        if (size == words.length) {
            makeRoom(1);
        }
        words[size] = word;
        ends[size++] = end;
    }

    /**
     * Goes on with so many words, which {@link #set} gives.
     *
     * @return the index of the first of them
     */
    int add(int count) {
        if (size + count > words.length) {
            makeRoom(count);
        }
        size += count;
        return size - count;
    }

    void set(int i, int word, int end) {
        words[i] = word;
        ends[i] = end;
    }

    private void makeRoom(int count) {
        int capacity = 2 * (size + count);
        words = Arrays.copyOf(words, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    /** How many words, begin and end included. */
    int size() {
        return size;
    }

    /** The number of a word in the model. */
    int word(int i) {
        return words[i];
    }

    /** The place after its last character, where the next word begins. */
    int end(int i) {
        return ends[i];
    }

    /** The number of the last word. */
    int lastWord() {
        return words[size - 1];
    }
}
