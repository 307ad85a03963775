package org.wenmai.segmentation;

/**
 * The segmenter of this product: HanLP's words by {@link ViterbiSegmenter}, then words where it sees a name, and personal names whole
 * where they were left in pieces.
 */
public final class WenmaiSegmenter implements Segmenter {
    private static final int BEGINS = 7;
    private static final int GOES_ON_SHIFT = 3;

    /** The mark of a word that may be part of a foreign name; those of {@link ChineseNames} are 1 and 2. */
    private static final int FOREIGN = 4;

    private static final class Holder {
        static final WenmaiSegmenter INSTANCE = new WenmaiSegmenter();
    }

    private final ViterbiSegmenter viterbi = ViterbiSegmenter.shared();
    private final ChineseNames chinese;
    private final ForeignNames foreign;
    /**
     * By number of a word, how it may begin a name that is joined, in the bits of {@link #BEGINS}, and, above, how it may go on with one.
     * Two words side by side may be joined where a bit of the first is one of the second: three stretches of four need no closer look.
     */
    private final byte[] joins;

    private WenmaiSegmenter() {
        WordShares shares = new WordShares(viterbi);
        chinese = new ChineseNames(HanLpResources.roles(), shares, viterbi);
        foreign = new ForeignNames(Transliteration.shared(), viterbi.vocabulary(), shares);
        joins = new byte[viterbi.vocabulary().size()];
        for (int number = 0; number < joins.length; number++) {
            String word = viterbi.vocabulary().word(number);
            int part = foreign.isPart(number) ? FOREIGN : 0;
            int begins = chinese.beforeWordsOf(word) | part;
            int goesOn = ChineseNames.lengthMark(word.length()) | part;
            joins[number] = (byte) (begins | goesOn << GOES_ON_SHIFT);
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
        viterbi.segment(text, begin, end, words);
        if (words.hasOthers()) {
            chinese.cut(text, begin, words);
        }
        if (mayJoin(words)) {
            chinese.join(text, begin, words);
            foreign.join(text, begin, words);
        }
    }

    private boolean mayJoin(Words words) {
        int found = 0;
        int before = 0;
        for (int i = 0; i < words.size(); i++) {
            int number = words.number(i);
            int marks = number < 0 ? -1 : joins[number];
            found |= before & marks >>> GOES_ON_SHIFT;
            before = marks & BEGINS;
        }
        return found != 0;
    }
}
