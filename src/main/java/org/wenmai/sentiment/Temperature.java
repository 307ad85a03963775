package org.wenmai.sentiment;

/**
 * The number T that scores are divided by so that {@code softmax(scores / T)} fits the true labels best: it minimises the
 * negative log-likelihood, which has one minimum in ln T; found by golden section between {@code e^-3} and {@code e^3}.
 */
final class Temperature {
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;
    private static final double NARROW = 1e-4;

    private Temperature() {}

    /**
     * Fits it.
     *
     * @param scores of each class, for each sentence
     * @param truth the class of each sentence
     */
    static double fit(double[][] scores, int[] truth) {
        double low = -3;
        double high = 3;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double lossLeft = loss(scores, truth, left);
        double lossRight = loss(scores, truth, right);
        while (high - low > NARROW) {
            if (lossLeft <= lossRight) {
                high = right;
                right = left;
                lossRight = lossLeft;
                left = high - GOLDEN * (high - low);
                lossLeft = loss(scores, truth, left);
            } else {
                low = left;
                left = right;
                lossLeft = lossRight;
                right = low + GOLDEN * (high - low);
                lossRight = loss(scores, truth, right);
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private static double loss(double[][] scores, int[] truth, double logarithm) {
        double temperature = StrictMath.exp(logarithm);
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            loss -= StrictMath.log(probabilities(scores[i], temperature)[truth[i]] + Double.MIN_NORMAL);
        }
        return loss;
    }

    /** {@code softmax(scores / temperature)}; the scores stay. */
    static double[] probabilities(double[] scores, double temperature) {
        double[] cooled = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            cooled[k] = scores[k] / temperature;
        }
        return Softmax.of(cooled);
    }
}
