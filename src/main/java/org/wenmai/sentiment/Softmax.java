package org.wenmai.sentiment;

/** Scores to probabilities: {@code P_k = exp(s_k) / sum of exp(s_j)}. */
final class Softmax {
    private Softmax() {}

    /** Turns the scores in place into probabilities that sum to 1. */
    static double[] of(double[] scores) {
        double most = scores[0];
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = StrictMath.exp(scores[k] - most);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return scores;
    }
}
