package org.wenmai.documents;

import java.text.Normalizer;

/**
 * Brings characters into one form. Line ends and page ends become line feeds; tabs and the many Unicode spaces become one space; control
 * and zero-width characters go; half of a surrogate pair becomes U+FFFD; composed characters are composed (NFC). Width and
 * case stay as written: they are folded in terms, not in the text.
 */
public final class Normaliser {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Normaliser() {}

    /** The text in normal form, each line stripped, runs of spaces made one. */
    public static String normalise(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (c == '\r') {
                c = '\n';
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    width = 2;
                }
            }
            i += width;
            if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f' || c == 0x0B) {
                out.append('\n');
                space = false;
            } else if (c == '\t' || Character.isSpaceChar(c)) {
                space = true;
            } else if (c == ZERO_WIDTH_JOINER ? joins(out) && !space : !vanishes(c)) {
                if (space && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** Whether a text is of such characters only as most texts are, and in normal form: it is told at a glance. */
    private static boolean isPlain(String text) {
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' || c == '\n';
            if (gap ? before == ' ' || (c == ' ' && before == '\n') : !isPlain(c)) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** Letters, figures and marks of ASCII, common Chinese characters and the marks of Chinese prose; none composes with another. */
    static boolean isPlain(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c > ' ' && c < 0x7F)
                || (c >= 0xFF01 && c <= 0xFF5E)
                || (c >= 0x3001 && c <= 0x3011)
                || (c >= 0x2010 && c <= 0x2027);
    }

    /** A joiner stays between the parts of an emoji, where it makes them one. */
    private static boolean joins(StringBuilder out) {
        if (out.isEmpty()) {
            return false;
        }
        int before = out.codePointBefore(out.length());
        int type = Character.getType(before);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || before == EMOJI_STYLE;
    }

    private static boolean vanishes(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.PRIVATE_USE;
    }
}
