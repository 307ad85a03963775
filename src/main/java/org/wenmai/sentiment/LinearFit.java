package org.wenmai.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * Weights of a linear model for rows of features: buckets that fewer than {@value #FEWEST} rows fill are left out, the rest gets
 * numbers without gaps, and the algorithm fits. NB-SVM (Wang and Manning 2012) multiplies each feature by its log-count ratio
 * between a class and the rest before a logistic regression for that class.
 */
final class LinearFit {
    private static final int FEWEST = 2;
    private static final double SMOOTHING = 1;

    private final int classes;
    private final int features;
    /** By number of the feature: its number without gaps, -1 where it is left out. */
    private final int[] dense;

    private int used;

    private LinearFit(List<FeatureVector> rows, int classes, int features) {
        this.classes = classes;
        this.features = features;
        this.dense = new int[features];
        for (FeatureVector row : rows) {
            for (int i = 0; i < row.size(); i++) {
                dense[row.number(i)]++;
            }
        }
        for (int feature = 0; feature < features; feature++) {
            boolean kept = feature == 0 || dense[feature] >= FEWEST;
            dense[feature] = kept ? used++ : -1;
        }
    }

    /**
     * Fits.
     *
     * @param labels the class of each row
     * @param counts how much each row counts
     * @return the weight of feature f for class k at {@code f * classes + k}
     */
    static float[] fit(
            TrainingSettings.Algorithm algorithm,
            List<FeatureVector> rows,
            int[] labels,
            double[] counts,
            int classes,
            int features,
            double strength) {
        LinearFit fit = new LinearFit(rows, classes, features);
        List<FeatureVector> kept = rows.stream().map(fit::kept).toList();
        return switch (algorithm) {
            case LOGISTIC -> fit.logistic(kept, labels, counts, strength);
            case STACKED -> throw new IllegalArgumentException("two fits are joined by StackedTrainer");
            case NB_SVM -> fit.ratios(kept, labels, counts, strength);
        };
    }

    /** How much each row counts: {@code (rows / (classes that occur * rows of its class)) ^ balance}. */
    static double[] counts(int[] labels, int classes, double balance) {
        int[] sizes = new int[classes];
        for (int label : labels) {
            sizes[label]++;
        }
        long occurring = Arrays.stream(sizes).filter(size -> size > 0).count();
        return Arrays.stream(labels)
                .mapToDouble(label -> StrictMath.pow((double) labels.length / (occurring * sizes[label]), balance))
                .toArray();
    }

    private FeatureVector kept(FeatureVector row) {
        FeatureVector kept = new FeatureVector();
        for (int i = 0; i < row.size(); i++) {
            if (dense[row.number(i)] >= 0) {
                kept.add(dense[row.number(i)], row.value(i));
            }
        }
        return kept;
    }

    private float[] logistic(List<FeatureVector> rows, int[] labels, double[] counts, double strength) {
        double[] fitted = MultinomialRegression.fit(rows, labels, counts, classes, used, strength);
        float[] weights = new float[features * classes];
        for (int feature = 0; feature < features; feature++) {
            for (int k = 0; dense[feature] >= 0 && k < classes; k++) {
                weights[feature * classes + k] = (float) fitted[dense[feature] * classes + k];
            }
        }
        return weights;
    }

    /** One class against the rest, for each class; with two classes the second mirrors the first. */
    private float[] ratios(List<FeatureVector> rows, int[] labels, double[] counts, double strength) {
        float[] weights = new float[features * classes];
        for (int label = 0; label < (classes == 2 ? 1 : classes); label++) {
            int one = label;
            int[] sides = Arrays.stream(labels).map(k -> k == one ? 1 : 0).toArray();
            double[] ratios = logRatios(rows, sides);
            List<FeatureVector> scaled =
                    rows.stream().map(row -> scaled(row, ratios)).toList();
            double[] fitted = MultinomialRegression.fit(scaled, sides, counts, 2, used, strength);
            for (int feature = 0; feature < features; feature++) {
                int at = dense[feature];
                if (at >= 0) {
                    double weight = (fitted[2 * at + 1] - fitted[2 * at]) * ratios[at];
                    weights[feature * classes + label] = (float) (classes == 2 ? weight / 2 : weight);
                    if (classes == 2) {
                        weights[feature * classes + 1] = (float) (-weight / 2);
                    }
                }
            }
        }
        return weights;
    }

    /** {@code ln((1 + rows of the class with it) / (1 + rows of the rest with it))}, each divided by the sum of its side; 1 for the intercept. */
    private double[] logRatios(List<FeatureVector> rows, int[] sides) {
        double[][] counts = new double[2][used];
        for (double[] side : counts) {
            Arrays.fill(side, SMOOTHING);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                counts[sides[row]][rows.get(row).number(i)]++;
            }
        }
        double rest = Arrays.stream(counts[0]).sum();
        double side = Arrays.stream(counts[1]).sum();
        double[] ratios = new double[used];
        ratios[0] = 1;
        for (int feature = 1; feature < used; feature++) {
            ratios[feature] = StrictMath.log(counts[1][feature] / side / (counts[0][feature] / rest));
        }
        return ratios;
    }

    private static FeatureVector scaled(FeatureVector row, double[] ratios) {
        FeatureVector scaled = new FeatureVector();
        for (int i = 0; i < row.size(); i++) {
            scaled.add(row.number(i), (float) (row.value(i) * ratios[row.number(i)]));
        }
        return scaled;
    }
}
