package org.wenmai.segmentation;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;

/**
 * HanLP's own Viterbi segmentation (portable-1.8.6), the reference for {@link ViterbiSegmenter}: Chinese and transliterated
 * names on, the bundled custom dictionary off, since it costs quality and time. Part of speech is the dictionary's first; the
 * tagger is off.
 */
public final class HanLpSegmenter implements Segmenter {
    /** HanLP's dictionaries are statics that load on first use: one class initialiser, so that threads wait for it. */
    private static final class Holder {
        static final HanLpSegmenter INSTANCE = new HanLpSegmenter();
    }

    private final Segment segment;

    private HanLpSegmenter() {
        HanLP.Config.ShowTermNature = false;
        segment = new ViterbiSegment()
                .enableCustomDictionary(false)
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enableOffset(true);
        segment.seg("文脉读新闻");
    }

    /** The segmenter of this process. */
    public static HanLpSegmenter shared() {
        return Holder.INSTANCE;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.NONE;
    }

    @Override
    public void segment(char[] text, int begin, int end, Words words) {
        words.clear();
        if (begin == end) {
            return;
        }
        for (Term term : segment.seg(new String(text, begin, end - begin))) {
            words.add(
                    begin + term.offset + term.word.length(),
                    Words.known(term.nature == null ? null : term.nature.toString()));
        }
    }
}
