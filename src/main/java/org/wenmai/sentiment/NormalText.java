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

    /** Takes a folded sentence. */
    void of(String folded) {
        int units = folded.length();
        if (chars.length < units + 2) {
            int size = Integer.highestOneBit(units + 2) << 1;
            chars = new char[size];
            begins = new int[size];
            ends = new int[size];
        }
        length = 0;
        add(START, 0, 0);
        int i = 0;
        while (i < units) {
            char c = folded.charAt(i);
            int begin = i++;
            if (c >= FIRST_CJK && c <= LAST_HAN) {
                add(c, begin, i);
            } else if (isDigit(c)) {
                while (i < units && (isDigit(folded.charAt(i)) || isInside(folded, i))) {
                    i++;
                }
                add('0', begin, i);
            } else if (isLatin(c)) {
                while (i < units && (isLatin(folded.charAt(i)) || isDigit(folded.charAt(i)))) {
                    i++;
                }
                add('a', begin, i);
            } else if (!Character.isWhitespace(c)) {
                add(c, begin, i);
            }
        }
        add(END, units, units);
    }

    private void add(char c, int begin, int end) {
        chars[length] = c;
        begins[length] = begin;
        ends[length++] = end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'à' && c <= 'ɏ';
    }

    /** A point or comma between digits. */
    private static boolean isInside(String folded, int i) {
        char c = folded.charAt(i);
        return (c == '.' || c == ',') && i + 1 < folded.length() && isDigit(folded.charAt(i + 1));
    }

    int length() {
        return length;
    }

    char charAt(int i) {
        return chars[i];
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
