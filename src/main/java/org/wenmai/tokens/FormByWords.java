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
    private static final String WRITTEN = "乾瞭藉薹";

    /** The other forms, in the same order. */
    private static final String OTHER = "干了借苔";

    /** Those that traditional text writes for the other form more often than for themselves. */
    private static final String MOSTLY_OTHER = "乾藉";

    private FormByWords() {}

    /** All of them. */
    static String characters() {
        return WRITTEN;
    }

    /** The form of the one at a place. */
    static char at(String text, int place) {
        char written = text.charAt(place);
        char other = OTHER.charAt(WRITTEN.indexOf(written));
        Surroundings around = new Surroundings(text, place);
        int itself = around.longestWord();
        around.write(other);
        int otherwise = around.longestWord();
        boolean changes =
                itself == otherwise ? MOSTLY_OTHER.indexOf(written) >= 0 && around.isTraditional() : itself < otherwise;
        return changes ? other : written;
    }
}
