package org.wenmai.measures;

/**
 * Cohesion of a stretch of characters: the pointwise mutual information of its two parts at its weakest cut, in bits.
 *
 * <p>{@code cohesion = min over cuts of log2(f * N / (fHead * fTail))}.
 *
 * <p>{@code f} occurrences of the whole, {@code fHead} and {@code fTail} occurrences of the parts left and right of a cut,
 * {@code N} all units of the corpus (Han characters and whole Latin words). All probabilities are over {@code N}.
 *
 * <p>Range (-inf, log2 N]: 0 where the parts meet as often as chance makes them, +10 where they do so a thousand times more
 * often. As with {@link Pmi}, rare parts reach high values on little evidence: hence a minimum of occurrences.
 *
 * <p>Since the logarithm rises, the weakest cut is that of the largest product {@code fHead * fTail}, which can be found
 * without taking logarithms; the product of two counts may pass the range of {@code long} and is a {@code double}.
 *
 * <p>HanLP's {@code NewWordDiscover} uses the same quotient without the logarithm, so that its threshold of 100 is 6.6 bits
 * here. Sproat and Shih (1990), A statistical method for finding word boundaries in Chinese text, Computer Processing of
 * Chinese and Oriental Languages 4.
 */
public final class Cohesion {

    private Cohesion() {}

    /**
     * Cohesion at the weakest cut.
     *
     * @param frequency occurrences of the whole, at least 1
     * @param largestProduct the largest product of the occurrences of two parts, at least the square of the frequency
     * @param units all units of the corpus
     * @return bits
     * @throws IllegalArgumentException where a part occurs less often than the whole, or the whole never
     */
    public static double ofWeakestCut(long frequency, double largestProduct, long units) {
        if (frequency < 1 || largestProduct < (double) frequency * frequency || units < frequency) {
            throw new IllegalArgumentException(
                    "expected 1 <= frequency <= units and parts at least as frequent as the whole, found frequency %d, product %s, units %d"
                            .formatted(frequency, largestProduct, units));
        }
        return BinaryLogarithm.of((double) frequency * units / largestProduct);
    }
}
