package org.wenmai.measures;

/**
 * The 95 % interval of a balance of sentences that come in documents, which agree within themselves.
 *
 * <p>{@code r = D / S} with {@code D = Σ d_i}, {@code S = Σ s_i}; {@code d_i} positive minus negative and {@code s_i} all sentences of
 * cluster {@code i}, a document with its reprints, of {@code k}. The linearised variance of the ratio is
 * {@code v = k / (k - 1) · Σ (d_i - r s_i)² / S²}, the interval {@code r ± t √v} with the 0.975 quantile of Student's t ({@link StudentT}) at
 * {@code k - 1} degrees of freedom, cut to [-1, 1]. It is the variance that resampling whole clusters tends to.
 *
 * <p>Null with fewer than {@value #LEAST} clusters, for which it would be a guess, or without sentences. Of zero width where every cluster
 * has the same balance. All sums are whole numbers, so that no order of documents shows.
 *
 * @see <a href="https://doi.org/10.1002/0470109645">Cochran (1977), Sampling Techniques, 3rd edition, sections 6.3 and 9A</a>
 */
public final class ClusteredBalance {
    /** Fewest clusters an interval is given for. */
    public static final int LEAST = 5;

    private ClusteredBalance() {}

    /**
     * The interval.
     *
     * @param clusters how many, k
     * @param d Σ d_i
     * @param s Σ s_i
     * @param dd Σ d_i²
     * @param ds Σ d_i s_i
     * @param ss Σ s_i²
     * @return lower and upper end, or null
     */
    public static double[] interval(long clusters, long d, long s, long dd, long ds, long ss) {
        if (Math.abs(d) > s || dd > ss) {
            throw new IllegalArgumentException(
                    "expected |d| <= s in every cluster, found sums %d of %d and squares %d of %d"
                            .formatted(d, s, dd, ss));
        }
        if (clusters < LEAST || s == 0) {
            return null;
        }
        double r = (double) d / s;
        double squares = Math.max(0, dd - 2 * r * ds + r * r * ss);
        double reach = StudentT.quantile(clusters - 1) * Math.sqrt((double) clusters / (clusters - 1) * squares) / s;
        return new double[] {Math.max(-1, r - reach), Math.min(1, r + reach)};
    }
}
