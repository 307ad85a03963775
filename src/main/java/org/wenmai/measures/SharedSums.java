package org.wenmai.measures;

/**
 * Sums over the families of reprints that stand on both sides of a contrast: x occurrences among n tokens in the target, y
 * among m in the reference. All 0 where no family does.
 *
 * @param frequencies sum of {@code x_f * y_f}
 * @param frequencyReferenceTokens sum of {@code x_f * m_f}
 * @param tokensReferenceFrequency sum of {@code n_f * y_f}
 * @param tokens sum of {@code n_f * m_f}
 */
public record SharedSums(long frequencies, long frequencyReferenceTokens, long tokensReferenceFrequency, long tokens) {

    /** No family on both sides. */
    public static final SharedSums NONE = new SharedSums(0, 0, 0, 0);

    /**
     * The sums with one family more.
     *
     * @param x its occurrences in the target
     * @param n its tokens in the target
     * @param y its occurrences in the reference
     * @param m its tokens in the reference
     * @return the new sums
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public SharedSums plus(long x, long n, long y, long m) {
        return new SharedSums(
                Math.addExact(frequencies, Math.multiplyExact(x, y)),
                Math.addExact(frequencyReferenceTokens, Math.multiplyExact(x, m)),
                Math.addExact(tokensReferenceFrequency, Math.multiplyExact(n, y)),
                Math.addExact(tokens, Math.multiplyExact(n, m)));
    }
}
