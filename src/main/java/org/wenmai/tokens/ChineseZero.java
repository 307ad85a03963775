package org.wenmai.tokens;

/** The circle that stands for a zero among Chinese numerals: 二○○八年 is 二〇〇八年. Elsewhere a circle is a mark. */
final class ChineseZero {
    /** What it is folded to. */
    static final char FOLDED = '〇';

    /** Circles in a row that are zeros: more are a line or hide a name. */
    private static final int MOST = 3;

    private static final String NUMERALS = "零〇一二三四五六七八九";

    private ChineseZero() {}

    /** Whether a character is written for it. */
    static boolean isCircle(char c) {
        return c == '○' || c == '◯';
    }

    /** Whether the circle at a place stands for a zero: a numeral is beside it, or beside the circles that it stands among. */
    static boolean isAt(String text, int place) {
        int begin = place;
        while (begin > 0 && place - begin < MOST && isCircle(text.charAt(begin - 1))) {
            begin--;
        }
        int end = place + 1;
        while (end < text.length() && end - begin <= MOST && isCircle(text.charAt(end))) {
            end++;
        }
        return end - begin <= MOST
                && (begin > 0 && isNumeral(text.charAt(begin - 1))
                        || end < text.length() && isNumeral(text.charAt(end)));
    }

    private static boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }
}
