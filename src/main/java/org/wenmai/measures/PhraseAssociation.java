package org.wenmai.measures;

/**
 * How strongly the words of a sequence hold together: the figures of collocations of K = 2 to 5 words.
 *
 * <p>All places of K successive words are sorted into {@code 2^K} cells, by which of the sequence's words stand in
 * their slot. {@code n} being a cell plus 0.5, {@code bits} its number of words in place:
 *
 * <ul>
 *   <li>{@code lambda = sum over cells of (-1)^(K - bits) * ln n}: the highest interaction of the saturated log-linear
 *       model, that is what the sequence has beyond all its parts;
 *   <li>{@code z = lambda / sqrt(sum over cells of 1 / n)};
 *   <li>{@code pmi = log2(f / E)}, {@code E = f_1 * ... * f_K / N^(K - 1)}, in bits;
 *   <li>{@code t = (f - E) / sqrt(f)};
 *   <li>{@code logDice = 14 + log2(K * f / (f_1 + ... + f_K))}.
 * </ul>
 *
 * <p>{@code f} places of the whole sequence, {@code f_i} places with its word i in slot i, {@code N} all places.
 *
 * <p>lambda and z range over (-inf, inf) and are finite for empty cells too, thanks to the 0.5. For K = 2 lambda is the
 * log odds ratio ({@link Lambda}), and pmi, t and logDice are {@link Pmi}, {@link TScore}, {@link LogDice}. For K > 2
 * lambda of a firm phrase may be small or negative where its pairs already explain it; read pmi beside it.
 *
 * <p>The variant is {@code textstat_collocations} of quanteda (smoothing 0.5, {@code method = "lambda"}). Blaheta and
 * Johnson (2001), Unsupervised learning of multi-word verbs, ACL/EACL workshop on collocation.
 *
 * @param lambda the interaction, natural logarithm
 * @param z lambda in its standard errors
 * @param pmi bits
 * @param tScore standard errors above the expected frequency
 * @param logDice at most 14
 */
public record PhraseAssociation(double lambda, double z, double pmi, double tScore, double logDice) {

    private static final double SMOOTHING = 0.5;
    private static final double LARGEST_LOG_DICE = 14;
    private static final int LONGEST = 5;

    /**
     * The figures of a sequence that occurs.
     *
     * @param matching for each set of slots, bit i standing for slot i, the places at which at least those words stand
     *     in their slots: at index 0 all places, at the last the places of the whole sequence; {@code 2^K} numbers
     * @throws IllegalArgumentException if the counts cannot stand together, or the sequence never occurs
     */
    public static PhraseAssociation of(long[] matching) {
        int words = Integer.numberOfTrailingZeros(matching.length);
        if (matching.length != 1 << words || words < 2 || words > LONGEST) {
            throw new IllegalArgumentException(
                    "expected the counts of 4, 8, 16 or 32 sets of slots, found " + matching.length);
        }
        long frequency = matching[matching.length - 1];
        if (frequency < 1) {
            throw new IllegalArgumentException("a sequence that occurs is expected, found " + frequency + " places");
        }
        long[] cells = cells(matching);
        double lambda = 0;
        double variance = 0;
        for (int cell = matching.length - 1; cell >= 0; cell--) {
            double n = cells[cell] + SMOOTHING;
            boolean plus = ((words - Integer.bitCount(cell)) & 1) == 0;
            lambda += plus ? StrictMath.log(n) : -StrictMath.log(n);
            variance += 1 / n;
        }
        double expected = matching[0];
        double sum = 0;
        for (int slot = 0; slot < words; slot++) {
            expected = expected * ((double) matching[1 << slot] / matching[0]);
            sum += matching[1 << slot];
        }
        return new PhraseAssociation(
                lambda,
                lambda / StrictMath.sqrt(variance),
                BinaryLogarithm.of(frequency / expected),
                (frequency - expected) / StrictMath.sqrt(frequency),
                LARGEST_LOG_DICE + BinaryLogarithm.of(words * (double) frequency / sum));
    }

    /** Places at which exactly those words stand in their slots: inclusion and exclusion, slot by slot. */
    private static long[] cells(long[] matching) {
        long[] cells = matching.clone();
        for (int slot = 1; slot < cells.length; slot <<= 1) {
            for (int set = 0; set < cells.length; set++) {
                if ((set & slot) == 0) {
                    cells[set] -= cells[set | slot];
                }
            }
        }
        for (long cell : cells) {
            if (cell < 0) {
                throw new IllegalArgumentException(
                        "impossible counts of places: %s".formatted(java.util.Arrays.toString(matching)));
            }
        }
        return cells;
    }
}
