package org.wenmai.tokens;

/**
 * Characters whose plain form depends on what stands beside them: the circle of 二○○八年 is 〇, the 著 of 看著 is 着 (see
 * {@link Zhe}), the 甚 of 甚麼 is 什, the 覆 of 答覆 is 复, the 乾 of 乾淨 is 干 (see {@link FormByWords}).
 */
final class FormInContext {
    private FormInContext() {}

    /** Whether a character may have another form. */
    static boolean mayChange(char c) {
        return c == Zhe.WRITTEN || c == '甚' || c == '覆' || FormByWords.has(c) || ChineseZero.isCircle(c);
    }

    /** The form of the character at a place, one of those that {@link #mayChange}; itself where it keeps its form. */
    static char at(String text, int place) {
        char c = text.charAt(place);
        return switch (c) {
            case Zhe.WRITTEN -> Zhe.isParticle(text, place) ? Zhe.PLAIN : c;
            case '甚' -> place + 1 < text.length() && "麼麽么".indexOf(text.charAt(place + 1)) >= 0 ? '什' : c;
            case '覆' -> isAnswer(text, place) ? '复' : c;
            default -> FormByWords.has(c) ? FormByWords.at(text, place) : circle(text, place);
        };
    }

    /** Whether the 覆 at a place is that of 答覆 and 反覆, and not of a word that it begins: 回|覆蓋. */
    private static boolean isAnswer(String text, int place) {
        return place > 0
                && "答回反批".indexOf(text.charAt(place - 1)) >= 0
                && (place + 1 == text.length() || "盖蓋没沒灭滅".indexOf(text.charAt(place + 1)) < 0);
    }

    private static char circle(String text, int place) {
        return ChineseZero.isAt(text, place) ? ChineseZero.FOLDED : Folding.fold(text.charAt(place));
    }
}
