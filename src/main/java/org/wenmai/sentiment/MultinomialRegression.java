package org.wenmai.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression, fitted by L-BFGS.
 *
 * <p>Minimises {@code -sum over i of c_i ln P(label_i | x_i) + strength / 2 * sum of squared weights}, where P is the softmax of the
 * classes' scores and c_i says how much row i counts. Feature 0 stands for the intercept and is not penalised. One thread, fixed order, {@link StrictMath}: the same
 * rows give the same bits on every machine. The problem is convex; the fit ends where the largest slope is below 1e-5 times the
 * number of rows, or after {@value #ROUNDS} steps.
 */
final class MultinomialRegression {
    private static final int MEMORY = 8;
    private static final int ROUNDS = 200;
    private static final double SLOPE = 1e-5;
    private static final double ARMIJO = 1e-4;

    private final List<FeatureVector> rows;
    private final int[] labels;
    private final double[] counts;
    private final int classes;
    private final int size;
    private final double strength;
    private final double[] scores;

    private MultinomialRegression(
            List<FeatureVector> rows, int[] labels, double[] counts, int classes, int features, double strength) {
        this.rows = rows;
        this.labels = labels;
        this.counts = counts;
        this.classes = classes;
        this.size = features * classes;
        this.strength = strength;
        this.scores = new double[classes];
    }

    /**
     * Fits it.
     *
     * @param labels the class of each row
     * @param counts how much each row counts, above 0
     * @param features how many features there are
     * @param strength of the penalty, above 0
     * @return the weight of feature f for class k at {@code f * classes + k}
     */
    static double[] fit(
            List<FeatureVector> rows, int[] labels, double[] counts, int classes, int features, double strength) {
        return new MultinomialRegression(rows, labels, counts, classes, features, strength).run();
    }

    private double[] run() {
        double[] at = new double[size];
        double[] slope = new double[size];
        double value = evaluate(at, slope);
        double stop = SLOPE * rows.size();
        double[][] steps = new double[MEMORY][];
        double[][] changes = new double[MEMORY][];
        double[] curvatures = new double[MEMORY];
        for (int round = 0; round < ROUNDS && largest(slope) > stop; round++) {
            double[] direction = direction(slope, steps, changes, curvatures, round);
            double descent = dot(direction, slope);
            double length = round == 0 ? 1 / Math.max(1, largest(slope)) : 1;
            double[] next = new double[size];
            double[] nextSlope = new double[size];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < 40; halving++) {
                for (int i = 0; i < size; i++) {
                    next[i] = at[i] + length * direction[i];
                }
                nextValue = evaluate(next, nextSlope);
                if (nextValue <= value + ARMIJO * length * descent) {
                    break;
                }
                length /= 2;
            }
            if (!(nextValue < value)) {
                break;
            }
            int slot = round % MEMORY;
            steps[slot] = new double[size];
            changes[slot] = new double[size];
            for (int i = 0; i < size; i++) {
                steps[slot][i] = next[i] - at[i];
                changes[slot][i] = nextSlope[i] - slope[i];
            }
            curvatures[slot] = dot(steps[slot], changes[slot]);
            at = next;
            slope = nextSlope;
            value = nextValue;
        }
        return at;
    }

    /** The two-loop recursion; pairs without curvature are passed over. */
    private double[] direction(double[] slope, double[][] steps, double[][] changes, double[] curvatures, int round) {
        double[] direction = new double[size];
        for (int i = 0; i < size; i++) {
            direction[i] = -slope[i];
        }
        double[] shares = new double[MEMORY];
        int newest = round - 1;
        int oldest = Math.max(0, round - MEMORY);
        for (int k = newest; k >= oldest; k--) {
            int slot = k % MEMORY;
            if (curvatures[slot] > 0) {
                shares[slot] = dot(steps[slot], direction) / curvatures[slot];
                addTo(direction, changes[slot], -shares[slot]);
            }
        }
        if (newest >= 0 && curvatures[newest % MEMORY] > 0) {
            int slot = newest % MEMORY;
            double scale = curvatures[slot] / dot(changes[slot], changes[slot]);
            for (int i = 0; i < size; i++) {
                direction[i] *= scale;
            }
        }
        for (int k = oldest; k <= newest; k++) {
            int slot = k % MEMORY;
            if (curvatures[slot] > 0) {
                double back = dot(changes[slot], direction) / curvatures[slot];
                addTo(direction, steps[slot], shares[slot] - back);
            }
        }
        return direction;
    }

    private double evaluate(double[] weights, double[] slope) {
        double value = 0;
        for (int i = 0; i < size; i++) {
            boolean intercept = i < classes;
            slope[i] = intercept ? 0 : strength * weights[i];
            value += intercept ? 0 : strength / 2 * weights[i] * weights[i];
        }
        for (int row = 0; row < rows.size(); row++) {
            FeatureVector x = rows.get(row);
            Arrays.fill(scores, 0);
            for (int i = 0; i < x.size(); i++) {
                int base = x.number(i) * classes;
                double at = x.value(i);
                for (int k = 0; k < classes; k++) {
                    scores[k] += weights[base + k] * at;
                }
            }
            value -= counts[row] * StrictMath.log(Softmax.of(scores)[labels[row]] + Double.MIN_NORMAL);
            scores[labels[row]] -= 1;
            for (int k = 0; k < classes; k++) {
                scores[k] *= counts[row];
            }
            for (int i = 0; i < x.size(); i++) {
                int base = x.number(i) * classes;
                for (int k = 0; k < classes; k++) {
                    slope[base + k] += scores[k] * x.value(i);
                }
            }
        }
        return value;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addTo(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
