package org.wenmai.sentiment;

/**
 * A sentence as n-grams see it: folded, without spaces, each run of digits one {@code 0} and each run of Latin letters one
 * {@code a}, since names and numbers say nothing of the next text. Remembers where each character stood. One thread's working
 * space, filled anew for each sentence.
 */
final class NormalText {
    private static final char START = '\u0002';
    private static final char END = '\u0003';

    /** From the first of the CJK marks that are no space to the last of the common Chinese characters. */
    private static final char FIRST_CJK = '\u3001';

    private static final char LAST_HAN = '\u9FFF';

    private char[] chars = new char[256];
    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private int length;

    /**
     * Takes a folded sentence.
     *
     * @param units its length
     */
    void of(char[] folded, int units) {
        if (chars.length < units + 2) {
            int size = Integer.highestOneBit(units + 2) << 1;
            chars = new char[size];
            begins = new int[size];
            ends = new int[size];
        }
        put(0, START, 0, 0);
        int size = 1;
        int i = 0;
        while (i < units) {
            char c = folded[i];
            int begin = i++;
            if (c < FIRST_CJK || c > LAST_HAN) {
                if (isDigit(c)) {
                    c = '0';
                    while (i < units && (isDigit(folded[i]) || isInside(folded, i, units))) {
                        i++;
                    }
                } else if (isLatin(c)) {
                    c = 'a';
                    while (i < units && (isLatin(folded[i]) || isDigit(folded[i]))) {
                        i++;
                    }
                } else if (Character.isWhitespace(c)) {
                    continue;
                }
            }
            put(size++, c, begin, i);
        }
        put(size, END, units, units);
        length = size + 1;
    }

    private void put(int place, char c, int begin, int end) {
        chars[place] = c;
        begins[place] = begin;
        ends[place] = end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'à' && c <= 'ɏ';
    }

    /** A point or comma between digits. */
    private static boolean isInside(char[] folded, int i, int units) {
        return (folded[i] == '.' || folded[i] == ',') && i + 1 < units && isDigit(folded[i + 1]);
    }

    int length() {
        return length;
    }

    /** Its characters; those from {@link #length} on are of no meaning. */
    char[] chars() {
        return chars;
    }

    /** Where a character's writing begins, in UTF-16 units of the sentence. */
    int begin(int i) {
        return begins[i];
    }

    /** Where it ends, excluded. */
    int end(int i) {
        return ends[i];
    }
}
