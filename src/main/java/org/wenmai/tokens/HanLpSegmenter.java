package org.wenmai.tokens;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * HanLP's Viterbi segmentation (portable 1.8.6): Chinese and transliterated names on, the bundled custom dictionary off, since
 * it costs quality and time. Part of speech is the dictionary's first; the tagger is off. Safe to share for reading.
 */
final class HanLpSegmenter {
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
    static HanLpSegmenter shared() {
        return Holder.INSTANCE;
    }

    /** Takes each word of a text. */
    interface Words {
        /** A word at its UTF-16 offset, with its part of speech or null. */
        void word(String word, int offset, String pos);
    }

    /** Segments a stretch of Chinese. */
    void segment(String text, Words words) {
        List<Term> terms = segment.seg(text);
        for (Term term : terms) {
            words.word(term.word, term.offset, term.nature == null ? null : term.nature.toString());
        }
    }
}
