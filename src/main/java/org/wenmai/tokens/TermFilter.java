package org.wenmai.tokens;

import org.wenmai.lexicons.StopTerms;

/**
 * Decides which tokens are terms: not stop terms, not single letters, not names of machines, not bare numbers unless they are kept.
 */
final class TermFilter {
    private static final String NUMBER_SIGNS = ".,:-%";
    private static final String CHINESE_NUMERALS = "零〇一二三四五六七八九十百千万亿两";

    private final StopTerms stopTerms;
    private final boolean keepNumbers;

    TermFilter(StopTerms stopTerms, boolean keepNumbers) {
        this.stopTerms = stopTerms;
        this.keepNumbers = keepNumbers;
    }

    /** Whether bare numbers are terms. */
    boolean keepsNumbers() {
        return keepNumbers;
    }

    /** Whether a token of this folded form is a term. */
    boolean keeps(String folded) {
        return keepsEntry(folded) && !HostName.is(folded);
    }

    /** The same of a form that the lexicon lists. */
    boolean keepsEntry(String folded) {
        if (stopTerms.contains(folded)) {
            return false;
        }
        if (isNumber(folded)) {
            return keepNumbers;
        }
        return !isSingleLetter(folded);
    }

    private static boolean isSingleLetter(String folded) {
        int first = folded.codePointAt(0);
        return Character.charCount(first) == folded.length() && !Characters.isHan(first);
    }

    private static boolean isNumber(String folded) {
        int i = 0;
        while (i < folded.length()) {
            int c = folded.codePointAt(i);
            if (!Characters.isNumeral(c) && NUMBER_SIGNS.indexOf(c) < 0 && CHINESE_NUMERALS.indexOf(c) < 0) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }
}
