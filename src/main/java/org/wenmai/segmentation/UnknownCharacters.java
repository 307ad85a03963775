package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * What stands for characters at which no dictionary word begins, so that a path leads through; runs of one type are one word, as in
 * HanLP. Used again for every stretch, by one thread.
 */
final class UnknownCharacters {
    /** Character types of HanLP that matter here. */
    private static final int SINGLE_BYTE = 5;

    private static final int DELIMITER = 6;
    private static final int NUMBER = 9;
    private static final int INDEX = 10;
    private static final int CHINESE_NUMBER = 11;
    private static final int OTHER_SIGN = 17;

    private final BigramModel model;
    private final byte[] types;
    private int[] sizes = new int[64];
    private int[] words = new int[64];

    UnknownCharacters(BigramModel model, byte[] types) {
        this.model = model;
        this.types = types;
    }

    /** Finds those of a stretch. */
    void find(WordFinder finder, char[] text, int begin, int end) {
        int length = end - begin;
        if (sizes.length < length) {
            sizes = new int[Integer.highestOneBit(length) << 1];
            words = new int[sizes.length];
        }
        Arrays.fill(sizes, 0, length, 0);
        int at = 0;
        while (at < length) {
            int longest = finder.longest(text, begin + at, end);
            if (longest > 0) {
                at += longest;
                continue;
            }
            int after = at + 1;
            while (after < length
                    && (finder.longest(text, begin + after, end) == 0
                            || types[text[begin + after]] == CHINESE_NUMBER)) {
                after++;
            }
            int start = at;
            for (int i = at + 1; i <= after; i++) {
                if (i == after || types[text[begin + i]] != types[text[begin + start]]) {
                    sizes[start] = i - start;
                    words[start] = word(text[begin + start]);
                    start = i;
                }
            }
            at = after;
        }
    }

    /** How many characters the word has that stands at a place, 0 where none does. */
    int size(int at) {
        return sizes[at];
    }

    /** Its number in the model. */
    int word(int at) {
        return words[at];
    }

    /** Whether a character is a number that joins one before it that has no entry. */
    boolean isChineseNumber(char c) {
        return types[c] == CHINESE_NUMBER;
    }

    /** The word that stands for a character without an entry. */
    int word(char c) {
        return switch (types[c]) {
            case NUMBER, INDEX, CHINESE_NUMBER -> model.unknownNumber();
            case DELIMITER, OTHER_SIGN -> model.unknownSign();
            case SINGLE_BYTE -> model.unknownLatin();
            default -> model.unknown();
        };
    }
}
