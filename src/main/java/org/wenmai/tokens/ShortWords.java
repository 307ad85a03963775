package org.wenmai.tokens;

import java.util.Arrays;
import java.util.stream.Stream;

/** A set of words of at most eight characters of one byte each, which is asked by characters: no string is made of them. Immutable. */
final class ShortWords {
    private final long[] words;

    private ShortWords(long[] words) {
        this.words = words;
    }

    /**
     * A set of these words.
     *
     * @throws IllegalArgumentException if one of them is longer or has other characters
     */
    static ShortWords of(String... words) {
        return new ShortWords(Stream.of(words)
                .mapToLong(word -> {
                    long packed = packed(word, 0, word.length());
                    if (packed == 0) {
                        throw new IllegalArgumentException("'" + word + "' is not of one to eight one-byte characters");
                    }
                    return packed;
                })
                .sorted()
                .toArray());
    }

    boolean contains(char[] text, int begin, int end) {
        if (end - begin > Long.BYTES) {
            return false;
        }
        long packed = 0;
        for (int i = begin; i < end; i++) {
            if (text[i] >= 1 << Byte.SIZE) {
                return false;
            }
            packed = packed << Byte.SIZE | text[i];
        }
        return Arrays.binarySearch(words, packed) >= 0;
    }

    /** The characters of a piece of text in one long, 0 where they are none, too many or others; no word has a NUL. */
    static long packed(String text, int begin, int end) {
        if (end - begin > Long.BYTES) {
            return 0;
        }
        long packed = 0;
        int all = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            all |= c;
            packed = packed << Byte.SIZE | c;
        }
        return all < 1 << Byte.SIZE ? packed : 0;
    }
}
