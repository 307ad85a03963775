package org.wenmai.measures;

/**
 * Branching entropy: how open a stretch of text is on one side, as the entropy of what stands next to it there, in bits.
 *
 * <p>{@code H = log2 n - (1 / n) * sum over neighbours of f_x * log2 f_x}.
 *
 * <p>{@code n} occurrences of the stretch, {@code f_x} occurrences with the neighbour {@code x} on that side. An occurrence at
 * a boundary (end of the sentence, punctuation) has a neighbour of its own: what lies beyond is not bound by the stretch, so
 * such an occurrence adds to {@code n} and {@code 1 * log2 1 = 0} to the sum.
 *
 * <p>Range [0, log2 n]: 0 where one neighbour always stands there, so that the stretch goes on; log2 n where each occurrence
 * has another neighbour or none.
 *
 * <p>Base 2; HanLP prints the natural logarithm, that is this value times ln 2, and counts all boundaries as one neighbour.
 *
 * @see <a href="https://aclanthology.org/P06-2056/">Jin and Tanaka-Ishii (2006), COLING/ACL poster sessions</a>
 */
public final class BranchingEntropy {

    /** Parts of a bit in which shares are summed: 2^20. */
    public static final double SCALE = 1L << 20;

    private BranchingEntropy() {}

    /**
     * The entropy of one side.
     *
     * @param occurrences of the stretch
     * @param sum over its neighbours of {@link #share}, in any order
     * @return bits
     */
    public static double of(long occurrences, long sum) {
        if (occurrences < 1 || sum < 0) {
            throw new IllegalArgumentException(
                    "expected at least one occurrence and a sum of at least 0, found %d and %d"
                            .formatted(occurrences, sum));
        }
        double mean = (double) sum / SCALE / occurrences;
        return Math.max(0, BinaryLogarithm.of(occurrences) - mean);
    }

    /**
     * What a neighbour adds to the sum: {@code f_x * log2 f_x} in units of 2^-20 bits, a whole number, so that the sum knows no
     * order.
     *
     * @param occurrences with this neighbour, at least 1
     */
    public static long share(long occurrences) {
        return StrictMath.round(occurrences * BinaryLogarithm.of(occurrences) * SCALE);
    }
}
