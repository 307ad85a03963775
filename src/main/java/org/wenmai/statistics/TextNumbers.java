package org.wenmai.statistics;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Different short texts, numbered in the order in which they were first met; held as UTF-8, and found without a string being made. */
final class TextNumbers implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private byte[] bytes = new byte[1 << 8];
    private int[] ends = new int[1 << 5];
    private int[] hashes = new int[1 << 5];
    /** Numbers + 1 by hash. */
    private int[] slots = new int[1 << 6];

    private int size;

    /** Different texts by their places in a list. */
    static TextNumbers of(List<String> texts) {
        TextNumbers numbers = new TextNumbers();
        texts.forEach(numbers::number);
        return numbers;
    }

    int size() {
        return size;
    }

    /** Bytes of all texts. */
    int length() {
        return size == 0 ? 0 : ends[size - 1];
    }

    int number(byte[] text) {
        return number(text, 0, text.length);
    }

    int number(String text) {
        return number(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the text from {@code begin} to {@code end}, excluded; the next one where it is new. */
    int number(byte[] from, int begin, int end) {
        int hash = hash(from, begin, end);
        int slot = find(hash, from, begin, end);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        slots[slot] = size + 1;
        return add(hash, from, begin, end);
    }

    private static int hash(byte[] from, int begin, int end) {
        int hash = end - begin;
        for (int i = begin; i < end; i++) {
            hash = hash * 31 + from[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** The slot that holds a text, or would. */
    private int find(int hash, byte[] from, int begin, int end) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && Arrays.equals(bytes, begin(number), ends[number], from, begin, end)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int add(int hash, byte[] from, int begin, int end) {
        int at = length();
        int length = end - begin;
        if (at + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + length));
        }
        System.arraycopy(from, begin, bytes, at, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        ends[size] = at + length;
        hashes[size] = hash;
        size++;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** Something to tell texts apart by that is the same wherever they are numbered. */
    int hash(int number) {
        return hashes[number];
    }

    /** Adds a text to a list. */
    void put(int number, Varints list) {
        list.put(bytes, begin(number), ends[number]);
    }

    /** All texts in order of their numbers. */
    byte[] packed() {
        Varints list = new Varints(length() + 2 * size);
        for (int number = 0; number < size; number++) {
            put(number, list);
        }
        return list.bytes();
    }

    /** The numbers here of what {@link #packed} gave elsewhere. */
    int[] numbersOf(byte[] packed) {
        Varints list = new Varints(packed);
        int[] numbers = new int[count(packed)];
        for (int i = 0; i < numbers.length; i++) {
            int begin = list.passText();
            numbers[i] = number(packed, begin, list.position());
        }
        return numbers;
    }

    /** The same, where a text that is not here has -1. */
    int[] knownOf(byte[] packed) {
        Varints list = new Varints(packed);
        int[] numbers = new int[count(packed)];
        for (int i = 0; i < numbers.length; i++) {
            int begin = list.passText();
            int end = list.position();
            int slot = find(hash(packed, begin, end), packed, begin, end);
            numbers[i] = slots[slot] == 0 ? NONE : slots[slot] - 1;
        }
        return numbers;
    }

    /** How many texts {@link #packed} gave. */
    static int count(byte[] packed) {
        int count = 0;
        for (Varints list = new Varints(packed); list.hasNext(); count++) {
            list.passText();
        }
        return count;
    }

    /** Where the texts that {@link #packed} gave begin and end in it. */
    static int[] places(byte[] packed) {
        Varints list = new Varints(packed);
        int[] places = new int[2 * count(packed)];
        for (int i = 0; i < places.length; i += 2) {
            places[i] = list.passText();
            places[i + 1] = list.position();
        }
        return places;
    }

    /** The texts that {@link #packed} gave. */
    static String[] unpack(byte[] packed) {
        String[] texts = new String[count(packed)];
        Varints list = new Varints(packed);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = list.text();
        }
        return texts;
    }
}
