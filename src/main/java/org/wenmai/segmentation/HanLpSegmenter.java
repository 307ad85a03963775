package org.wenmai.segmentation;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

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
        int at = begin;
        while (at < end) {
            at = part(text, at, end, words);
        }
    }

    /** Segments up to the end, or to a word's end near the longest stretch: of more, HanLP would hold every word that could stand there. */
    private int part(char[] text, int begin, int end, Words words) {
        int stop = Math.min(end, begin + LONGEST);
        List<Term> terms = segment.seg(new String(text, begin, stop - begin));
        int size = terms.size();
        if (stop < end) {
            int whole = LONGEST - MARGIN;
            while (size > 1 && endOf(terms.get(size - 1)) > whole) {
                size--;
            }
        }
        for (Term term : terms.subList(0, size)) {
            words.add(begin + endOf(term), Words.known(term.nature == null ? null : term.nature.toString()));
        }
        return begin + endOf(terms.get(size - 1));
    }

    private static int endOf(Term term) {
        return term.offset + term.word.length();
    }
}
