package org.wenmai.measures;

/**
 * tf-idf: how much a term says about a document, high where it is frequent in the document and rare elsewhere.
 *
 * <p>{@code w_i = tf(f_i) * idf(df_i)}, divided by {@code sqrt(sum of w_j^2)} where the scheme normalises.
 *
 * <p>{@code f_i} occurrences of term i in the document, {@code df_i} documents that hold it; tf, idf and normalisation
 * are those of a {@link TfIdfScheme}.
 *
 * <p>Range [0, inf), or [0, 1] where the scheme normalises.
 *
 * <p>A term that does not occur weighs 0 and its document frequency is not looked at. A vector of zeros stays as it is.
 * With one document every weight is 0 in the schemes that do not add 1.
 *
 * @see TfIdfScheme
 */
public final class TfIdf {

    private TfIdf() {}

    /**
     * The weights of one document's terms. Sums run in the order of the arrays: the same order gives the same doubles.
     *
     * @param scheme the variant
     * @param termFrequencies occurrences of each term in the document, at least 0
     * @param documentFrequencies documents that hold each term, in the same order
     * @param documents all documents of the corpus, at least 1
     * @return a weight for each term, in the same order
     * @throws IllegalArgumentException if the arrays differ in length or the counts cannot stand together
     */
    public static double[] weigh(
            TfIdfScheme scheme, long[] termFrequencies, long[] documentFrequencies, long documents) {
        if (termFrequencies.length != documentFrequencies.length) {
            throw new IllegalArgumentException("expected a document frequency for each of %d terms, found %d"
                    .formatted(termFrequencies.length, documentFrequencies.length));
        }
        long documentTerms = sum(termFrequencies);
        double[] weights = new double[termFrequencies.length];
        for (int i = 0; i < weights.length; i++) {
            double termWeight = scheme.termWeight(termFrequencies[i], documentTerms);
            weights[i] = termWeight == 0 ? 0 : termWeight * scheme.idf(documentFrequencies[i], documents);
        }
        if (scheme.l2Normalised()) {
            divideByLength(weights);
        }
        return weights;
    }

    private static long sum(long[] termFrequencies) {
        long sum = 0;
        for (int i = 0; i < termFrequencies.length; i++) {
            if (termFrequencies[i] < 0) {
                throw new IllegalArgumentException(
                        "term frequency at index %d must be at least 0, found %d".formatted(i, termFrequencies[i]));
            }
            sum += termFrequencies[i];
        }
        return sum;
    }

    private static void divideByLength(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        if (squares == 0) {
            return;
        }
        double length = StrictMath.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
    }
}
