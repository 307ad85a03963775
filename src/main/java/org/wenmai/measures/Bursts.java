package org.wenmai.measures;

/**
 * Bursts of a term over time: periods in which far more documents hold it than usual, found by Kleinberg's automaton
 * of two states over batches.
 *
 * <p>{@code cost(i, t) = -r_t * ln p_i - (d_t - r_t) * ln(1 - p_i)}, {@code p_0 = R / D}, {@code p_1 = min(2 * p_0,
 * 0.9999)}; to enter state 1 costs {@code ln m}, to leave it nothing. The sequence of states that costs least is taken;
 * its runs of state 1 are the bursts. {@code weight = sum over the burst of cost(0, t) - cost(1, t)}.
 *
 * <p>{@code r_t} of {@code d_t} documents of period t hold the term, {@code R} and {@code D} are their sums, {@code m}
 * the periods that have documents; the others are left out. Kleinberg's s = 2, gamma = 1; the binomial coefficient
 * is the same in both states and falls out. Where two sequences cost the same, the one with less burst is taken.
 *
 * <p>Weights range over (0, inf): how much better the burst explains the period, in nats; 0 outside of bursts.
 *
 * <p>{@code null} with fewer than three periods that have documents: there is no usual level to rise from.
 *
 * @see <a href="https://doi.org/10.1145/775047.775061">Kleinberg (2002), Bursty and hierarchical structure in streams,
 *     KDD, section 4</a>
 */
public final class Bursts {

    private static final double SCALING = 2;
    private static final double HIGHEST_SHARE = 0.9999;
    private static final int FEWEST_PERIODS = 3;

    private Bursts() {}

    /**
     * The weight of the burst that each period belongs to.
     *
     * @param relevant r_t, documents with the term, in order of time
     * @param documents d_t, all documents, in the same order
     * @return for each period its burst's weight, 0 outside of bursts; {@code null} with fewer than three periods that
     *     have documents
     * @throws IllegalArgumentException if the counts cannot stand together
     */
    public static double[] weights(long[] relevant, long[] documents) {
        long allRelevant = 0;
        long all = 0;
        int periods = 0;
        for (int t = 0; t < documents.length; t++) {
            if (relevant[t] < 0 || relevant[t] > documents[t]) {
                throw new IllegalArgumentException("period %d: expected 0 <= relevant <= documents, found %d of %d"
                        .formatted(t, relevant[t], documents[t]));
            }
            allRelevant += relevant[t];
            all += documents[t];
            periods += documents[t] > 0 ? 1 : 0;
        }
        if (periods < FEWEST_PERIODS) {
            return null;
        }
        double usual = (double) allRelevant / all;
        double high = Math.min(SCALING * usual, HIGHEST_SHARE);
        double[] weights = new double[documents.length];
        if (allRelevant > 0 && usual < high) {
            double withTerm = StrictMath.log(high) - StrictMath.log(usual);
            double without = StrictMath.log(1 - high) - StrictMath.log(1 - usual);
            double[] gains = new double[documents.length];
            for (int t = 0; t < gains.length; t++) {
                gains[t] = relevant[t] * withTerm + (documents[t] - relevant[t]) * without;
            }
            weigh(gains, states(gains, documents, StrictMath.log(periods)), weights);
        }
        return weights;
    }

    /** Viterbi over gains of state 1 against state 0: the cheapest sequence is the one that gains most. */
    private static boolean[] states(double[] gains, long[] documents, double entry) {
        boolean[] burstBefore = new boolean[gains.length];
        boolean[] usualBefore = new boolean[gains.length];
        double usual = 0;
        double burst = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < gains.length; t++) {
            if (documents[t] == 0) {
                continue;
            }
            burstBefore[t] = burst > usual - entry;
            usualBefore[t] = burst > usual;
            double nextBurst = (burstBefore[t] ? burst : usual - entry) + gains[t];
            usual = usualBefore[t] ? burst : usual;
            burst = nextBurst;
        }
        boolean[] states = new boolean[gains.length];
        boolean state = burst > usual;
        for (int t = gains.length - 1; t >= 0; t--) {
            states[t] = state;
            if (documents[t] > 0) {
                state = state ? burstBefore[t] : usualBefore[t];
            }
        }
        return states;
    }

    private static void weigh(double[] gains, boolean[] states, double[] weights) {
        int t = 0;
        while (t < gains.length) {
            int end = t;
            double weight = 0;
            while (end < gains.length && states[end]) {
                weight += gains[end++];
            }
            for (int i = t; i < end; i++) {
                weights[i] = weight;
            }
            t = end + 1;
        }
    }
}
