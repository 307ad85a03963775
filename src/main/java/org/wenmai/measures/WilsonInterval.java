package org.wenmai.measures;

/**
 * Wilson's score interval: the shares of a population that agree, at 95 %, with the share found in a sample.
 *
 * <p>{@code (p + z^2/2n -+ z * sqrt(p * (1 - p) / n + z^2/4n^2)) / (1 + z^2/n)}.
 *
 * <p>{@code p} successes over trials, {@code n} trials, {@code z} = 1.959963984540054, the standard normal quantile of
 * 0.975.
 *
 * <p>Range {@code 0 <= low <= p <= high <= 1}; exactly 0 without successes, exactly 1 without failures. Unlike p plus
 * or minus its standard errors it never leaves [0, 1] and has a width at p = 0 and p = 1.
 *
 * <p>{@code null} without trials. The trials must be independent: count documents, not sentences of one document.
 *
 * <p>Without correction for continuity.
 *
 * @param low lower bound of the share
 * @param high upper bound of the share
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), Journal of the American Statistical
 *     Association 22(158)</a>
 */
public record WilsonInterval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /**
     * Refuses what is no interval of shares.
     *
     * @throws IllegalArgumentException unless {@code 0 <= low <= high <= 1}
     */
    public WilsonInterval {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "an interval needs 0 <= low <= high <= 1, found low %s and high %s".formatted(low, high));
        }
    }

    /**
     * The interval of a share.
     *
     * @param successes trials that have the property
     * @param trials n, all trials
     * @return the interval, or {@code null} without trials
     * @throws IllegalArgumentException if successes are negative or exceed the trials
     */
    public static WilsonInterval of(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "expected 0 <= successes <= trials, found %d of %d".formatted(successes, trials));
        }
        if (trials == 0) {
            return null;
        }
        double n = trials;
        double p = successes / n;
        double centre = p + Z * Z / (2 * n);
        double reach = Z * StrictMath.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        double low = successes == 0 ? 0 : Math.max(0.0, (centre - reach) / scale);
        double high = successes == trials ? 1 : Math.min(1.0, (centre + reach) / scale);
        return new WilsonInterval(low, high);
    }
}
