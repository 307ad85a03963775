package org.wenmai.measures;

/**
 * What the weights of a document are divided by, so that long documents do not weigh more than short ones.
 *
 * <p>The pivoted lengths are {@code 0.75 * mean over all documents + 0.25 * the document's own}: as if every document were
 * three parts average.
 *
 * @see <a href="https://doi.org/10.1145/243199.243206">Singhal, Buckley and Mitra (1996), Pivoted document length
 *     normalization</a>
 */
public enum VectorLength {
    /** Nothing. */
    NONE,
    /** The sum of the absolute weights. */
    L1,
    /** The root of the sum of the squared weights. */
    L2,
    /** Pivoted: the number of distinct terms, in the document those with a weight. */
    PIVOTED_UNIQUE,
    /** Pivoted: the characters of all occurrences, each with one more for the gap behind it. */
    PIVOTED_CHARACTERS;

    /** Share of the document's own length in a pivoted one. */
    public static final double SLOPE = 0.25;

    /**
     * The length of a document's vector.
     *
     * @param weights weights of its terms, in a fixed order
     * @param document sums of the document
     * @param corpus sums of the corpus; only the pivoted lengths look at them
     * @return a number of at least 0; 0 where all weights are 0
     */
    double of(double[] weights, DocumentSums document, CorpusSums corpus) {
        double sum = 0;
        long weighted = 0;
        for (double weight : weights) {
            sum += this == L2 ? weight * weight : Math.abs(weight);
            weighted += weight == 0 ? 0 : 1;
        }
        return switch (this) {
            case NONE -> 1;
            case L1 -> sum;
            case L2 -> StrictMath.sqrt(sum);
            case PIVOTED_UNIQUE -> pivoted(corpus.meanDistinctTerms(), weighted);
            case PIVOTED_CHARACTERS -> pivoted(corpus.meanCharacters(), document.characters());
        };
    }

    private static double pivoted(double mean, double own) {
        return (1 - SLOPE) * mean + SLOPE * own;
    }
}
