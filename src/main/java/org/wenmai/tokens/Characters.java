package org.wenmai.tokens;

/** What a character is to the tokeniser. */
public final class Characters {
    private static final int IDEOGRAPHIC_ITERATION = '々';
    private static final int SQUARED_UNITS = 0x3300;
    private static final int SQUARED_UNITS_END = 0x33FF;

    private Characters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A letter or digit of a Latin word or number, in half width. */
    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || isDigit(c)
                || (c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷')
                || (c >= 'Ḁ' && c <= 'ỿ');
    }

    static boolean isLatinLetter(char c) {
        return isLatin(c) && !isDigit(c);
    }

    /** An accent written as a character of its own: it belongs to the letter before it. */
    static boolean isAccent(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    public static boolean isHan(int codePoint) {
        return Character.isIdeographic(codePoint) || codePoint == IDEOGRAPHIC_ITERATION;
    }

    /** Whether words are made of it: letters, digits, other numerals (〇 Ⅲ ①) and units in one character (℃ ㎡). */
    static boolean isOfWords(int codePoint) {
        if (Character.isLetterOrDigit(codePoint) || Character.isIdeographic(codePoint)) {
            return true;
        }
        return isNumeral(codePoint)
                || codePoint == '℃'
                || codePoint == '℉'
                || (codePoint >= SQUARED_UNITS && codePoint <= SQUARED_UNITS_END);
    }

    /** A digit or numeral of any script, Chinese ones left out. */
    static boolean isNumeral(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER && !Character.isIdeographic(codePoint);
    }

    /** Whether a word of this script goes on here; marks and signs that several scripts share go with any. */
    static boolean continuesForeign(int codePoint, Character.UnicodeScript script) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return true;
        }
        Character.UnicodeScript here = Character.UnicodeScript.of(codePoint);
        return isOfWords(codePoint)
                && !isHan(codePoint)
                && (here == script
                        || here == Character.UnicodeScript.COMMON
                        || here == Character.UnicodeScript.INHERITED);
    }
}
