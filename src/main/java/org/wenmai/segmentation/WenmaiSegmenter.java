package org.wenmai.segmentation;

/**
 * The segmenter of this product: HanLP's words by {@link ViterbiSegmenter}, then words where it sees a name, and personal names whole
 * where they were left in pieces.
 */
public final class WenmaiSegmenter implements Segmenter {
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
            int part = foreign.isPart(number) ? NameMarks.FOREIGN : 0;
            int begins = part | (surnames.begins(word) ? NameMarks.HALF : 0);
            int goesOn = part | (surnames.ends(word) ? NameMarks.HALF : 0);
            viterbi.marks().join(number, begins, goesOn, chinese.gainFirst(number), chinese.gainSecond(number));
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
        int size = words.size();
        if (words.mayJoin(NameMarks.CHINESE)) {
            chinese.join(text, begin, words);
        }
        if (words.mayJoin(NameMarks.FOREIGN) || words.size() < size) {
            foreign.join(text, begin, words);
        }
        if (words.mayJoin(NameMarks.HALF)) {
            surnames.join(text, begin, words);
        }
        if (words.hasOthers()) {
            chinese.settle(text, begin, words);
        }
    }
}
