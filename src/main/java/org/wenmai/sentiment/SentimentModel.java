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

    double temperature() {
        return temperature;
    }

    float[] weights() {
        return weights;
    }

    /** What a feature of value 1 adds to the score of a label, above the mean of the other labels. */
    double advantage(int feature, int label) {
        int count = classes.size();
        double others = 0;
        for (int k = 0; k < count; k++) {
            others += k == label ? 0 : weights[feature * count + k];
        }
        return (weights[feature * count + label] - others / (count - 1)) / temperature;
    }

    /** The score of each class before the temperature. */
    double[] scores(FeatureVector features) {
        double[] scores = new double[classes.size()];
        for (int i = 0; i < features.size(); i++) {
            int base = features.number(i) * scores.length;
            double value = features.value(i);
            for (int k = 0; k < scores.length; k++) {
                scores[k] += weights[base + k] * value;
            }
        }
        return scores;
    }

    /** The probability of each class. */
    double[] probabilities(FeatureVector features) {
        return Temperature.probabilities(scores(features), temperature);
    }
}
