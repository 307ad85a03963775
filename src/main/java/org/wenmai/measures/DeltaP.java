package org.wenmai.measures;

/**
 * Delta P: how much more probable one term is where the other stands than where it does not; one figure per direction.
 *
 * <p>{@code P(second | first) - P(second | not first) = n11 / f1 - n01 / (N - f1)}, and the other way
 * {@code n11 / f2 - n10 / (N - f2)}.
 *
 * <p>{@code n11} joint observations, {@code n10} the first without the second, {@code n01} the second without the
 * first, {@code f1} and {@code f2} observations of either term, {@code N} all observations.
 *
 * <p>Range [-1, 1]: 0 for independent terms, 1 where the first always brings the second and nothing else does.
 *
 * <p>{@code null} if the term conditioned on is in no window or in every window.
 *
 * @see <a href="https://doi.org/10.1075/ijcl.18.1.09gri">Gries (2013), International Journal of Corpus Linguistics
 *     18(1)</a>
 */
public final class DeltaP {

    private DeltaP() {}

    /**
     * How much the first term raises the probability of the second.
     *
     * @param table counts of the pair
     * @return a number in [-1, 1], or {@code null} if the first term is in no window or in every one
     */
    public static Double secondGivenFirst(ContingencyTable table) {
        return difference(table.joint(), table.first(), table.onlySecond(), table.total());
    }

    /**
     * How much the second term raises the probability of the first.
     *
     * @param table counts of the pair
     * @return a number in [-1, 1], or {@code null} if the second term is in no window or in every one
     */
    public static Double firstGivenSecond(ContingencyTable table) {
        return difference(table.joint(), table.second(), table.onlyFirst(), table.total());
    }

    private static Double difference(long joint, long given, long outcomeAlone, long total) {
        if (given == 0 || given == total) {
            return null;
        }
        return (double) joint / given - (double) outcomeAlone / (total - given);
    }
}
