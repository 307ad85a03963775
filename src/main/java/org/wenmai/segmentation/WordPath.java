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

    /** The index of the last word that ends at a place or before it, the end left out. */
    int lastBefore(int place) {
        int i = 0;
        while (i + 2 < size && ends[i + 1] <= place) {
            i++;
        }
        return i;
    }

    /**
     * Puts the words of another path in the place of some.
     *
     * @param from the first of them
     * @param to after the last
     */
    void replace(int from, int to, WordPath by) {
        int grown = by.size - (to - from);
        if (size + grown > words.length) {
            makeRoom(grown);
        }
        System.arraycopy(words, to, words, to + grown, size - to);
        System.arraycopy(ends, to, ends, to + grown, size - to);
        System.arraycopy(by.words, 0, words, from, by.size);
        System.arraycopy(by.ends, 0, ends, from, by.size);
        size += grown;
    }

    /** Begins another path without a word. */
    void clear() {
        size = 0;
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
