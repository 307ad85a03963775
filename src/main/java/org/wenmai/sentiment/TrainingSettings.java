package org.wenmai.sentiment;

import java.util.List;

/**
 * How a model is trained.
 *
 * @param algorithm how weights are fitted
 * @param features what the model looks at
 * @param strengths of the penalty to choose from; the one with the best held-out likelihood is taken
 * @param coolest least temperature; at 1 probabilities are never made more extreme than the penalised fit has them, since
 *     sentences of one's own making are plainer than those one finds
 * @param balance how far a label counts by itself rather than by its sentences: at 0 every sentence counts the same, at 1 every label, since
 *     what share of a source is praise is a matter of the source; at 0.5 a label counts by the root of its share, so that a rare one is
 *     not given up for the sake of the common
 * @param folds by document for that choice, for the temperature and for the held-out figures; at least 2
 */
public record TrainingSettings(
        Algorithm algorithm,
        FeatureSettings features,
        List<Double> strengths,
        double coolest,
        double balance,
        int folds) {
    /**
     * Strengths for sentences of one's own making. Weaker ones are not offered: they learn the hand of who wrote the sentences,
     * which helps in folds of the same hand and misleads on any other.
     */
    private static final List<Double> MADE = List.of(5.0, 10.0, 30.0);

    private static final List<Double> FOUND = List.of(0.1, 0.3, 1.0, 3.0, 10.0);
    private static final List<Double> MADE_REVIEW = List.of(0.3, 1.0, 3.0);
    private static final List<Double> REVIEW = List.of(0.1, 0.3, 1.0, 3.0);
    private static final double ROOT = 0.5;
    private static final int FOLDS = 5;
    private static final int LONGEST = 2;
    private static final int BITS = 16;
    private static final int REVIEW_LONGEST = 3;
    private static final int REVIEW_BITS = 18;

    /** How weights are fitted. */
    public enum Algorithm {
        /** Multinomial logistic regression over lexicon, rules, n-grams and classes of meaning. */
        LOGISTIC,
        /** NB-SVM; over which features, {@link FeatureSettings} say. */
        NB_SVM,
        /** A logistic regression joined with a second, see {@link StackedTrainer}. */
        STACKED
    }

    /**
     * For news: the lexicon and the rules count.
     *
     * @param made whether the sentences were made for training rather than found
     */
    public static TrainingSettings news(boolean made) {
        return new TrainingSettings(
                Algorithm.LOGISTIC,
                new FeatureSettings(LONGEST, BITS, true, true),
                made ? MADE : FOUND,
                made ? 1 : 0,
                ROOT,
                FOLDS);
    }

    /** For found sentences of news with made ones beside them. */
    static TrainingSettings beside() {
        return new TrainingSettings(
                Algorithm.STACKED, new FeatureSettings(LONGEST, BITS, true, true), List.of(), 1, ROOT, FOLDS);
    }

    /** For reviews: n-grams, the lexicon and the rules; classes of meaning, which say what a text is about, do not count. */
    public static TrainingSettings review(boolean made) {
        return new TrainingSettings(
                Algorithm.NB_SVM,
                new FeatureSettings(REVIEW_LONGEST, REVIEW_BITS, true, false),
                made ? MADE_REVIEW : REVIEW,
                made ? 1 : 0,
                1,
                FOLDS);
    }

    /** The same with one strength, which is then not chosen. */
    public TrainingSettings withStrength(double strength) {
        return new TrainingSettings(algorithm, features, List.of(strength), coolest, balance, folds);
    }
}
