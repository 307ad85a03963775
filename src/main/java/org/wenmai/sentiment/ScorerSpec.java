package org.wenmai.sentiment;

import java.io.Serializable;
import org.wenmai.lexicons.SentimentLexicon;

/** What a scorer is made of; each executor builds it once, and all its tasks share it. */
public final class ScorerSpec implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SentimentLexicon lexicon;
    private final double threshold;
    private final byte[] model;
    private transient volatile SentenceScorer scorer;

    private ScorerSpec(SentimentLexicon lexicon, double threshold, byte[] model) {
        this.lexicon = lexicon;
        this.threshold = threshold;
        this.model = model;
    }

    /**
     * A lexicon alone.
     *
     * @param threshold in (0, 1]: absolute polarity from which a sentence is not neutral
     */
    public static ScorerSpec ofLexicon(SentimentLexicon lexicon, double threshold) {
        return new ScorerSpec(lexicon, threshold, null);
    }

    /** A model that reads the lexicon. */
    public static ScorerSpec ofModel(SentimentLexicon lexicon, SentimentModel model) {
        return new ScorerSpec(lexicon, 0, model.bytes());
    }

    /** The scorer of this process. */
    public SentenceScorer scorer() {
        SentenceScorer built = scorer;
        if (built == null) {
            synchronized (this) {
                built = scorer;
                if (built == null) {
                    built = model == null
                            ? new SentenceScorer(lexicon, threshold)
                            : new SentenceScorer(lexicon, SentimentModel.read("model", model));
                    scorer = built;
                }
            }
        }
        return built;
    }
}
