package org.wenmai.tokens;

/**
 * Folds characters one by one, so that offsets stay: full width to half width, capital to small, traditional to simplified,
 * the middle dots, the hyphens and the spaces of names to one of each. A whole text is folded with an eye to what stands beside a
 * character, see {@link FormInContext}.
 */
public final class Folding {
    private static final char[] TABLE = new char[0x10000];

    static {
        char[] simplified = HanLpScript.simplifiedCharacters();
        for (int c = 0; c < TABLE.length; c++) {
            char folded = simplified[simplified[c]]; // a few simplified forms have one themselves: 薴 苧 苎
            if (folded >= '！' && folded <= '～') {
                folded = (char) (folded - '！' + '!');
            }
            char lower = Character.toLowerCase(folded);
            boolean itself = Character.isSurrogate((char) c) || FormByWords.has((char) c);
            TABLE[c] = itself ? (char) c : lower;
        }
        for (char dot : "•・‧∙⋅･᛫".toCharArray()) {
            TABLE[dot] = '·';
        }
        for (char hyphen : "‐‑‒–—―−﹣".toCharArray()) {
            TABLE[hyphen] = '-';
        }
        for (char space :
                "\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t".toCharArray()) {
            TABLE[space] = ' ';
        }
        TABLE['’'] = '\'';
    }

    private Folding() {}

    /** One character. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** A text of the same length in UTF-16 units; the same object where nothing changes. */
    public static String fold(String text) {
        int i = 0;
        int length = text.length();
        while (i < length && fold(text, i) == text.charAt(i)) {
            i++;
        }
        if (i == length) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (; i < length; i++) {
            chars[i] = fold(text, i);
        }
        return new String(chars);
    }

    /** The character at a place of a text. */
    static char fold(String text, int place) {
        char c = text.charAt(place);
        return FormInContext.mayChange(c) ? FormInContext.at(text, place) : TABLE[c];
    }
}
