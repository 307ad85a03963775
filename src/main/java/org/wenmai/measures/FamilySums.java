package org.wenmai.measures;

/**
 * What the standard error of a rate needs to know of one side of a contrast: sums over its families of reprints, where
 * family f has {@code x_f} occurrences of the term among {@code n_f} tokens on this side. All are whole numbers, so that
 * the order of adding cannot show, and every one is a single pass.
 *
 * <p>The sum of {@code n_f^2} is at most all tokens times the tokens of the longest family; it stays below 2^63 for 3
 * milliards of tokens even if they were one family. Adding beyond that is refused, not wrapped.
 *
 * @param families families with at least one occurrence
 * @param frequency sum of {@code x_f}
 * @param tokens sum of {@code n_f}
 * @param squaredFrequency sum of {@code x_f^2}
 * @param frequencyTokens sum of {@code x_f * n_f}
 * @param squaredTokens sum of {@code n_f^2}
 */
public record FamilySums(
        long families, long frequency, long tokens, long squaredFrequency, long frequencyTokens, long squaredTokens) {

    /** A side without any family. */
    public static final FamilySums NONE = new FamilySums(0, 0, 0, 0, 0, 0);

    /**
     * Refuses sums that no families can have.
     *
     * @throws IllegalArgumentException if a sum is negative, or smaller than another that it cannot be smaller than
     */
    public FamilySums {
        boolean possible = families >= 0
                && frequency >= families
                && tokens >= frequency
                && squaredFrequency >= frequency
                && frequencyTokens >= squaredFrequency
                && squaredTokens >= tokens;
        if (!possible) {
            throw new IllegalArgumentException(
                    ("impossible sums over families: families %d, x %d, n %d, x^2 %d, x*n %d, n^2 %d; expected 0 <= families"
                                    + " <= x <= n, x <= x^2 <= x*n and n <= n^2")
                            .formatted(families, frequency, tokens, squaredFrequency, frequencyTokens, squaredTokens));
        }
    }

    /**
     * The sums with one family more.
     *
     * @param occurrences x of the family, at least 0
     * @param length n of the family, at least x
     * @return the new sums
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public FamilySums plus(long occurrences, long length) {
        return new FamilySums(
                families + (occurrences > 0 ? 1 : 0),
                Math.addExact(frequency, occurrences),
                Math.addExact(tokens, length),
                Math.addExact(squaredFrequency, Math.multiplyExact(occurrences, occurrences)),
                Math.addExact(frequencyTokens, Math.multiplyExact(occurrences, length)),
                Math.addExact(squaredTokens, Math.multiplyExact(length, length)));
    }
}
