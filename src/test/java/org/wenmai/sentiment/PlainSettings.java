package org.wenmai.sentiment;

import java.util.List;

/** How the models are trained that ours are measured against: over n-grams of one to three characters alone. */
public final class PlainSettings {
    private static final FeatureSettings CHARACTERS = new FeatureSettings(3, 18, false, false);
    private static final int FOLDS = 5;

    private PlainSettings() {}

    /** Logistic regression, for news. */
    public static TrainingSettings news() {
        return new TrainingSettings(
                TrainingSettings.Algorithm.LOGISTIC, CHARACTERS, List.of(0.1, 0.3, 1.0, 3.0, 10.0), 0, 0, FOLDS);
    }

    /** NB-SVM, for reviews. */
    public static TrainingSettings review() {
        return new TrainingSettings(
                TrainingSettings.Algorithm.NB_SVM, CHARACTERS, List.of(0.1, 0.3, 1.0, 3.0), 0, 0, FOLDS);
    }
}
