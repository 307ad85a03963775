package org.wenmai.segmentation;

/** What share of all words each dictionary word has, as natural logarithms. */
final class WordShares {
    /** Characters that numbers are written with, and in sums hardly ever: 陆 and 伍 are rather surnames. */
    private static final String NUMERALS = "一二三四五六七八九十百千万亿两";

    /** One number of twenty is a numeral; most are written with digits. */
    private static final double NUMERAL = -StrictMath.log(20.0 * NUMERALS.length());

    private final float[] logarithms;
    private final double rarest;
    private final double numeral;

    WordShares(ViterbiSegmenter segmenter) {
        logarithms = new float[segmenter.vocabulary().size()];
        for (int number = 0; number < logarithms.length; number++) {
            logarithms[number] = (float) segmenter.logarithm(number);
        }
        rarest = segmenter.rarest();
        numeral = segmenter.numbers() + NUMERAL;
    }

    /** A word by its number. */
    double of(int number) {
        return logarithms[number];
    }

    /** A word that was seen once. */
    double rarest() {
        return rarest;
    }

    /** A word that is not in the dictionary: a numeral, or a word that was seen once. */
    double ofOther(char[] text, int begin, int end) {
        return end - begin == 1 && NUMERALS.indexOf(text[begin]) >= 0 ? numeral : rarest;
    }
}
