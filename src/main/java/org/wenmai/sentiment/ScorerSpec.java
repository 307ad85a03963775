package org.wenmai.sentiment;

import java.io.Serializable;
import org.wenmai.lexicons.SentimentLexicon;

/** What a scorer is made of; each executor builds it once, and all its tasks share it. */
public final class ScorerSpec implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Making making;
    private transient volatile Scorer scorer;

    private ScorerSpec(String name, Making making) {
        this.name = name;
        this.making = making;
    }

    /** Makes a scorer from what it holds, in the process that needs it. */
    @FunctionalInterface
    public interface Making extends Serializable {
        /** A scorer that threads may share. */
        Scorer make();
    }

    /**
     * Any scorer.
     *
     * @param name of what labels, for tables
     */
    public static ScorerSpec of(String name, Making making) {
        return new ScorerSpec(name, making);
    }

    /**
     * A lexicon alone.
     *
     * @param threshold in (0, 1]: absolute polarity from which a sentence is not neutral
     */
    public static ScorerSpec ofLexicon(SentimentLexicon lexicon, double threshold) {
        return new ScorerSpec("lexicon", () -> new SentenceScorer(lexicon, threshold));
    }

    /**
     * A model that reads the lexicon.
     *
     * @param name of what labels, for tables
     */
    public static ScorerSpec ofModel(String name, SentimentLexicon lexicon, SentimentModel model) {
        byte[] bytes = model.bytes();
        return new ScorerSpec(name, () -> new SentenceScorer(lexicon, SentimentModel.read(name, bytes)));
    }

    /** The name of what labels. */
    public String name() {
        return name;
    }

    /** The scorer of this process. */
    public Scorer scorer() {
        Scorer built = scorer;
        if (built == null) {
            synchronized (this) {
                built = scorer;
                if (built == null) {
                    built = making.make();
                    scorer = built;
                }
            }
        }
        return built;
    }
}
