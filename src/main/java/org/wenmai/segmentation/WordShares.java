package org.wenmai.segmentation;

/** What share of all words each dictionary word has, as natural logarithms. */
final class WordShares {
    private final float[] logarithms;
    private final double rarest;

    WordShares(ViterbiSegmenter segmenter) {
        logarithms = new float[segmenter.vocabulary().size()];
        for (int number = 0; number < logarithms.length; number++) {
            logarithms[number] = (float) segmenter.logarithm(number);
        }
        rarest = segmenter.rarest();
    }

    /** A word by its number. */
    double of(int number) {
        return logarithms[number];
    }

    /** A word that was seen once. */
    double rarest() {
        return rarest;
    }
}
