package org.wenmai.segmentation;

/**
 * Surnames that stand by themselves and make a word of the vocabulary with the character beside them: 按|钮, 宣|称, 庞|大. HanLP counts names as
 * one class, so that a rare surname costs as little as any name and may win over a word that was seldom seen. A surname alone is no word.
 */
final class LoneSurnames {
    /** Days and weeks are counted with it: 两|周|到. */
    private static final char WEEK = '周';

    private final ViterbiSegmenter segmenter;
    private final long[] isSurname = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** A bit for each character that begins a word of two with a surname, or that is one; and for each that ends one. */
    private final long[] begins = new long[isSurname.length];

    private final long[] ends = new long[isSurname.length];

    LoneSurnames(ViterbiSegmenter segmenter) {
        this.segmenter = segmenter;
        Vocabulary vocabulary = segmenter.vocabulary();
        for (int number = 0; number < vocabulary.size(); number++) {
            String word = vocabulary.word(number);
            if (word.length() == 1 && word.charAt(0) != WEEK && "nr".equals(vocabulary.pos(number))) {
                mark(isSurname, word.charAt(0));
            }
        }
        for (int number = 0; number < vocabulary.size(); number++) {
            String word = vocabulary.word(number);
            if (word.length() == 2 && (has(isSurname, word.charAt(0)) || has(isSurname, word.charAt(1)))) {
                mark(begins, word.charAt(0));
                mark(ends, word.charAt(1));
            }
        }
    }

    private static void mark(long[] set, char c) {
        set[c / Long.SIZE] |= 1L << c;
    }

    private static boolean has(long[] set, char c) {
        return (set[c / Long.SIZE] >>> c & 1) != 0;
    }

    /** Whether a word may be the first of two that are one. */
    boolean begins(String word) {
        return word.length() == 1 && has(begins, word.charAt(0));
    }

    /** Whether it may be the second. */
    boolean ends(String word) {
        return word.length() == 1 && has(ends, word.charAt(0));
    }

    /** Joins them. */
    void join(char[] text, int begin, Words words) {
        int at = begin;
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean singles = words.end(i) - at == 1 && words.end(i + 1) - at == 2;
            if (singles && (has(isSurname, text[at]) || has(isSurname, text[at + 1]))) {
                int number = segmenter.number(text, at, at + 2);
                if (number >= 0) {
                    words.join(i, number);
                }
            }
            at = words.end(i);
        }
    }
}
