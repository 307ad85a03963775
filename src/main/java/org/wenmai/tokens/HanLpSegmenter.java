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

    private static final String NONE = "";

    private final Segment segment;
    /** Part of speech of a character that stands alone, once it was asked for; a race writes the same value. */
    private final String[] alone = new String[0x10000];

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
        if (text.length() == 1) {
            words.word(text, 0, alone(text));
            return;
        }
        List<Term> terms = segment.seg(text);
        for (Term term : terms) {
            words.word(term.word, term.offset, pos(term));
        }
    }

    private String alone(String character) {
        String known = alone[character.charAt(0)];
        if (known == null) {
            String pos = pos(segment.seg(character).get(0));
            known = pos == null ? NONE : pos;
            alone[character.charAt(0)] = known;
        }
        return known.equals(NONE) ? null : known;
    }

    private static String pos(Term term) {
        return term.nature == null ? null : term.nature.toString();
    }
}
