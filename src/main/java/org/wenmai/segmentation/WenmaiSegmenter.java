package org.wenmai.segmentation;

/**
 * The segmenter of this product: HanLP's words by {@link ViterbiSegmenter}, then words where it sees a name, and personal names whole
 * where they were left in pieces.
 */
public final class WenmaiSegmenter implements Segmenter {
    /** The mark of a word that may be part of a foreign name; those of {@link ChineseNames} are 1 and 2. */
    private static final int FOREIGN = 4;

    /** That of a word that may be half of one beside a surname. */
    private static final int HALF = 8;

    private static final class Holder {
        static final WenmaiSegmenter INSTANCE = new WenmaiSegmenter();
    }

    private final ViterbiSegmenter viterbi = ViterbiSegmenter.shared();
    private final ChineseNames chinese;
    private final ForeignNames foreign;
    private final LoneSurnames surnames;

    private WenmaiSegmenter() {
        WordShares shares = new WordShares(viterbi);
        chinese = new ChineseNames(HanLpResources.roles(), shares, viterbi);
        foreign = new ForeignNames(Transliteration.shared(), viterbi.vocabulary(), shares);
        surnames = new LoneSurnames(viterbi);
        for (int number = 0; number < viterbi.vocabulary().size(); number++) {
            String word = viterbi.vocabulary().word(number);
            int part = foreign.isPart(number) ? FOREIGN : 0;
            int begins = chinese.beforeWordsOf(word) | part | (surnames.begins(word) ? HALF : 0);
            int goesOn = ChineseNames.lengthMark(word.length()) | part | (surnames.ends(word) ? HALF : 0);
            viterbi.markJoins(number, begins, goesOn);
        }
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
        viterbi.segment(text, begin, end, words, chinese);
        if (words.mayJoin()) {
            chinese.join(text, begin, words);
            foreign.join(text, begin, words);
            surnames.join(text, begin, words);
        }
        if (words.hasOthers()) {
            chinese.settle(text, begin, words);
        }
    }
}
