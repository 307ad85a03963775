package org.wenmai.tokens;

/**
 * Folds characters one by one, so that offsets stay: full width to half width, capital to small, traditional to simplified,
 * the middle dots and the hyphens of names to one of each.
 */
public final class Folding {
    private static final char[] TABLE = new char[0x10000];

    static {
        char[] simplified = HanLpScript.simplifiedCharacters();
        for (int c = 0; c < TABLE.length; c++) {
            char folded = simplified[c];
            if (folded >= '！' && folded <= '～') {
                folded = (char) (folded - '！' + '!');
            }
            char lower = Character.toLowerCase(folded);
            TABLE[c] = Character.isSurrogate((char) c) ? (char) c : lower;
        }
        for (char dot : "•・‧∙⋅･᛫".toCharArray()) {
            TABLE[dot] = '·';
        }
        for (char hyphen : "‐‑‒–—―−".toCharArray()) {
            TABLE[hyphen] = '-';
        }
    }

    private Folding() {}

    /** One character. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** A text of the same length in UTF-16 units. */
    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = TABLE[chars[i]];
        }
        return new String(chars);
    }
}
