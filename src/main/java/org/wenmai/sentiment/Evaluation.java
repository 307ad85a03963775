package org.wenmai.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How well predicted probabilities fit true labels.
 *
 * <p>Macro-F1 is the mean over classes of {@code 2 TP / (2 TP + FP + FN)}, 0 for a class never found (a class that neither
 * occurs nor is predicted is left out). Expected calibration error: sentences are sorted by the probability of their label and cut into
 * {@value #BINS} bins of equal size; the mean over sentences of {@code |mean probability - share right|} of their bin. Negative log-likelihood:
 * the mean of {@code -ln P(true label)}.
 */
public final class Evaluation {
    static final int BINS = 10;
    private static final int RESAMPLES = 1000;
    private static final long SEED = 20260101;

    private final int classes;
    private final int[] truth;
    private final double[][] probabilities;
    private final int[] predicted;

    /**
     * An evaluation.
     *
     * @param truth the class of each sentence
     * @param probabilities of each class, for each sentence
     */
    public Evaluation(int classes, int[] truth, double[][] probabilities) {
        this.classes = classes;
        this.truth = truth.clone();
        this.probabilities = probabilities;
        this.predicted = IntStream.range(0, truth.length)
                .map(i -> largest(probabilities[i]))
                .toArray();
    }

    static int largest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[best]) {
                best = k;
            }
        }
        return best;
    }

    /** How many sentences. */
    public int size() {
        return truth.length;
    }

    /** Share of sentences with the right label. */
    public double accuracy() {
        return (double) IntStream.range(0, truth.length)
                        .filter(i -> truth[i] == predicted[i])
                        .count()
                / truth.length;
    }

    /** Mean F1 of the classes. */
    public double macroF1() {
        return macroF1(IntStream.range(0, truth.length).toArray());
    }

    private double macroF1(int[] rows) {
        int[] right = new int[classes];
        int[] all = new int[classes];
        for (int row : rows) {
            all[truth[row]]++;
            all[predicted[row]]++;
            if (truth[row] == predicted[row]) {
                right[truth[row]]++;
            }
        }
        double sum = 0;
        int counted = 0;
        for (int k = 0; k < classes; k++) {
            if (all[k] > 0) {
                sum += 2.0 * right[k] / all[k];
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    /** F1 of one class, 0 where it is never found. */
    public double f1(int label) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < truth.length; i++) {
            all += (truth[i] == label ? 1 : 0) + (predicted[i] == label ? 1 : 0);
            right += truth[i] == label && predicted[i] == label ? 1 : 0;
        }
        return all == 0 ? 0 : 2.0 * right / all;
    }

    /** Mean negative log-likelihood, in nats. */
    public double logLoss() {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum -= StrictMath.log(probabilities[i][truth[i]] + Double.MIN_NORMAL);
        }
        return sum / truth.length;
    }

    /** Expected calibration error over bins of equal size. */
    public double calibrationError() {
        double error = 0;
        for (double[] bin : bins()) {
            error += Math.abs(bin[0] - bin[1]) * bin[2];
        }
        return error / truth.length;
    }

    /** For each bin of equal size, least confident first: mean confidence, share right, sentences. */
    double[][] bins() {
        int[] order = IntStream.range(0, truth.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i][predicted[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<double[]> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) bin * order.length / BINS);
            int to = (int) ((long) (bin + 1) * order.length / BINS);
            double confidence = 0;
            double right = 0;
            for (int i = from; i < to; i++) {
                confidence += probabilities[order[i]][predicted[order[i]]];
                right += truth[order[i]] == predicted[order[i]] ? 1 : 0;
            }
            if (to > from) {
                bins.add(new double[] {confidence / (to - from), right / (to - from), to - from});
            }
        }
        return bins.toArray(double[][]::new);
    }

    /**
     * The 95 % interval of macro-F1: percentiles of 1000 samples of as many documents, drawn with replacement from a fixed
     * seed.
     *
     * @param documents the document of each sentence
     */
    public double[] interval(List<String> documents) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < truth.length; i++) {
            rows.computeIfAbsent(documents.get(i), document -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> groups = List.copyOf(rows.values());
        SplittableRandom random = new SplittableRandom(SEED);
        double[] samples = new double[RESAMPLES];
        for (int n = 0; n < RESAMPLES; n++) {
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                drawn.addAll(groups.get(random.nextInt(groups.size())));
            }
            samples[n] = macroF1(drawn.stream().mapToInt(Integer::intValue).toArray());
        }
        java.util.Arrays.sort(samples);
        return new double[] {samples[RESAMPLES / 40], samples[RESAMPLES - 1 - RESAMPLES / 40]};
    }
}
