package org.wenmai.tokens;

import org.wenmai.lexicons.StopTerms;

/**
 * Decides which tokens are terms: not stop terms, not single Latin letters, not bare numbers unless they are kept.
 */
final class TermFilter {
    private final StopTerms stopTerms;
    private final boolean keepNumbers;

    TermFilter(StopTerms stopTerms, boolean keepNumbers) {
        this.stopTerms = stopTerms;
        this.keepNumbers = keepNumbers;
    }

    /** Whether a token of this folded form is a term. */
    boolean keeps(String folded) {
        if (stopTerms.contains(folded)) {
            return false;
        }
        if (folded.length() == 1 && LatinScanner.isWordCharacter(folded.charAt(0))) {
            return keepNumbers && Character.isDigit(folded.charAt(0));
        }
        return keepNumbers || !isNumber(folded);
    }

    private static boolean isNumber(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean part = (c >= '0' && c <= '9') || ".,:-%".indexOf(c) >= 0 || "零〇一二三四五六七八九十百千万亿两".indexOf(c) >= 0;
            if (!part) {
                return false;
            }
        }
        return true;
    }
}
