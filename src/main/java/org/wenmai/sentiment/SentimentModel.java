package org.wenmai.sentiment;

import java.util.List;

/**
 * A linear model of classes over the features of a sentence: {@code P = softmax(W x / T)}, with one weight for each feature and
 * class and the temperature T that makes the probabilities match how often they are right. Immutable, shared by threads.
 */
public final class SentimentModel {
    private final List<String> classes;
    private final FeatureSettings settings;
    private final double temperature;
    private final float[] weights;
    private final WeightedBuckets weighted;

    /**
     * A model.
     *
     * @param weights of feature f for class k at {@code f * classes + k}
     */
    SentimentModel(List<String> classes, FeatureSettings settings, double temperature, float[] weights) {
        this.classes = List.copyOf(classes);
        this.settings = settings;
        this.temperature = temperature;
        this.weights = weights;
        this.weighted = WeightedBuckets.of(weights, classes.size());
    }

    /**
     * Reads a model file.
     *
     * @param name as the user named it, for messages
     * @throws ModelFormatException where the file is no model, cut, damaged or of another version
     */
    public static SentimentModel read(String name, byte[] bytes) {
        return ModelFile.read(name, bytes);
    }

    /** The file of this model; the same model gives the same bytes. */
    public byte[] bytes() {
        return ModelFile.write(this);
    }

    /** The labels it tells apart, in the order of its scores. */
    public List<String> classes() {
        return classes;
    }

    FeatureSettings settings() {
        return settings;
    }

    WeightedBuckets weighted() {
        return weighted;
    }

    double temperature() {
        return temperature;
    }

    float[] weights() {
        return weights;
    }

    /**
     * What the features of a sentence add to a label, above the mean of the other labels, by the characters they stand on.
     *
     * @param units takes the sums, one for each UTF-16 unit of the sentence
     */
    void spread(FeatureVector features, int label, double[] units) {
        features.spread(weights, classes.size(), label, units);
        for (int i = 0; temperature != 1 && i < units.length; i++) {
            units[i] /= temperature;
        }
    }

    /** The score of each class before the temperature. */
    double[] scores(FeatureVector features) {
        double[] scores = new double[classes.size()];
        features.addScores(weights, scores);
        return scores;
    }

    /** The probability of each class. */
    double[] probabilities(FeatureVector features) {
        return Temperature.probabilities(scores(features), temperature);
    }
}
