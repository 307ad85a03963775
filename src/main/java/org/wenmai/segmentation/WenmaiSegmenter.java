package org.wenmai.segmentation;

/**
 * The segmenter of this product: HanLP's words by {@link ViterbiSegmenter}, then personal names whole where they were left in
 * pieces.
 */
public final class WenmaiSegmenter implements Segmenter {
    private static final class Holder {
        static final WenmaiSegmenter INSTANCE = new WenmaiSegmenter();
    }

    private final ViterbiSegmenter viterbi = ViterbiSegmenter.shared();
    private final ChineseNames chinese;
    private final ForeignNames foreign;

    private WenmaiSegmenter() {
        WordShares shares = new WordShares(viterbi);
        chinese = new ChineseNames(HanLpResources.roles(), shares, viterbi);
        foreign = new ForeignNames(Transliteration.shared(), viterbi.vocabulary(), shares);
    }

    /** The segmenter of this process; the first call reads the dictionaries. */
    public static WenmaiSegmenter shared() {
        return Holder.INSTANCE;
    }

    @Override
    public Vocabulary vocabulary() {
        return viterbi.vocabulary();
    }

    @Override
    public void segment(char[] text, int begin, int end, Words words) {
        int size = end - begin;
        if (size < ShortStretches.SHORTEST || size > ShortStretches.LONGEST) {
            cut(text, begin, end, words);
        } else if (!words.shortStretches().recall(text, begin, end, words)) {
            cut(text, begin, end, words);
            words.shortStretches().keep(text, begin, end, words);
        }
    }

    private void cut(char[] text, int begin, int end, Words words) {
        viterbi.segment(text, begin, end, words);
        chinese.cut(text, begin, words);
        chinese.join(text, begin, words);
        foreign.join(text, begin, words);
    }
}
