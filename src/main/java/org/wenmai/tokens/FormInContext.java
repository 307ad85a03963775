package org.wenmai.tokens;

/**
 * Characters whose plain form depends on what stands beside them: the circle of 二○○八年 is 〇, the 著 of 看著 is 着 (see
 * {@link Zhe}), the 甚 of 甚麼 is 什.
 */
final class FormInContext {
    private FormInContext() {}

    /** Whether a character may have another form. */
    static boolean mayChange(char c) {
        return c == Zhe.WRITTEN || c == '甚' || ChineseZero.isCircle(c);
    }

    /** The form of the character at a place, one of those that {@link #mayChange}; itself where it keeps its form. */
    static char at(String text, int place) {
        char c = text.charAt(place);
        return switch (c) {
            case Zhe.WRITTEN -> Zhe.isParticle(text, place) ? Zhe.PLAIN : c;
            case '甚' -> place + 1 < text.length() && "麼麽么".indexOf(text.charAt(place + 1)) >= 0 ? '什' : c;
            default -> ChineseZero.isAt(text, place) ? ChineseZero.FOLDED : Folding.fold(c);
        };
    }
}
