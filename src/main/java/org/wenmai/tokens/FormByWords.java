package org.wenmai.tokens;

/**
 * Characters of simplified text that traditional text writes for another one as well: 乾 is itself in 乾隆 and 干 in 乾淨, 藉 itself in 慰藉 and
 * 借 in 藉口. Tables of characters have one form for each. Here the words of the dictionary tell:
 *
 * <ol>
 *   <li>the form is taken that makes a word with what stands beside it; where both do, a longer one: 餅乾 in 餅乾隆重, 扭轉乾坤 and not 轉乾;
 *   <li>elsewhere it is itself in simplified text (贺乾明), and in traditional text the form that is the commoner there.
 * </ol>
 */
final class FormByWords {
    /** Those that traditional text writes for the other form more often than for themselves. */
    private static final String MOSTLY_OTHER = "乾藉";

    private FormByWords() {}

    /** The other form of one of these characters, 0 of any other. */
    private static char other(char written) {
        return switch (written) {
            case '乾' -> '干';
            case '瞭' -> '了';
            case '藉' -> '借';
            case '薹' -> '苔';
            default -> 0;
        };
    }

    /** Whether a character is one of these. */
    static boolean has(char c) {
        return other(c) != 0;
    }

    /** The form of the one at a place. */
    static char at(String text, int place) {
        char written = text.charAt(place);
        char other = other(written);
        Surroundings around = new Surroundings(text, place);
        int itself = around.longestWord();
        around.write(other);
        int otherwise = around.longestWord();
        boolean changes =
                itself == otherwise ? MOSTLY_OTHER.indexOf(written) >= 0 && around.isTraditional() : itself < otherwise;
        return changes ? other : written;
    }
}
