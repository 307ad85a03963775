package org.wenmai.measures;

import java.util.function.IntToDoubleFunction;

/**
 * tf-idf: how much a term says about a document, high where it is frequent in the document and rare elsewhere.
 *
 * <p>{@code w_i = tf(f_i) * idf(df_i)}, divided by the length of the document's vector where the scheme says so.
 *
 * <p>{@code f_i} occurrences of term i in the document, {@code df_i} documents that hold it; tf, idf and length
 * are those of a {@link TfIdfScheme}.
 *
 * <p>Range [0, inf), or [0, 1] where the scheme divides by a sum or its root; below 0 only for terms in more than half of the
 * documents under {@link Idf#ROBERTSON}.
 *
 * <p>A term that does not occur weighs 0 and its document frequency is not looked at. A vector of zeros stays as it is.
 * With one document every weight is 0 in the schemes that do not add 1.
 *
 * @see TfIdfScheme
 */
public final class TfIdf {

    private TfIdf() {}

    /**
     * The weights of one document's terms, by a scheme that looks at no sums over the corpus.
     *
     * @param scheme the variant
     * @param termFrequencies occurrences of each term in the document, at least 0
     * @param documentFrequencies documents that hold each term, in the same order
     * @param documents all documents of the corpus, at least 1
     * @return a weight for each term, in the same order
     * @throws IllegalArgumentException if the arrays differ in length, the counts cannot stand together, or the scheme
     *     looks at sums over the corpus
     */
    public static double[] weigh(
            TfIdfScheme scheme, long[] termFrequencies, long[] documentFrequencies, long documents) {
        if (scheme.looksAtCorpus()) {
            throw new IllegalArgumentException(
                    "tf-idf scheme %s needs the sums of the corpus".formatted(scheme.label()));
        }
        return weigh(
                scheme,
                termFrequencies,
                documentFrequencies,
                new int[termFrequencies.length],
                new CorpusSums(documents, 0, 0, 0, 0));
    }

    /**
     * The weights of one document's terms. Sums run in the order of the arrays: the same order gives the same doubles.
     *
     * @param scheme the variant
     * @param termFrequencies occurrences of each term in the document, at least 0
     * @param documentFrequencies documents that hold each term, in the same order
     * @param characters length of each term in code points, in the same order
     * @param corpus sums of the corpus
     * @return a weight for each term, in the same order
     * @throws IllegalArgumentException if the arrays differ in length or the counts cannot stand together
     */
    public static double[] weigh(
            TfIdfScheme scheme,
            long[] termFrequencies,
            long[] documentFrequencies,
            int[] characters,
            CorpusSums corpus) {
        if (termFrequencies.length != documentFrequencies.length || termFrequencies.length != characters.length) {
            throw new IllegalArgumentException(
                    "expected a document frequency and a length for each of %d terms, found %d and %d"
                            .formatted(termFrequencies.length, documentFrequencies.length, characters.length));
        }
        return weigh(
                scheme, termFrequencies, i -> scheme.inverse().of(documentFrequencies[i], corpus), characters, corpus);
    }

    /**
     * The same, where the idf of each term is known.
     *
     * @param inverses the idf of each term by its place, as {@link TfIdfScheme#inverse} gives it; asked for terms that occur
     */
    public static double[] weigh(
            TfIdfScheme scheme,
            long[] termFrequencies,
            IntToDoubleFunction inverses,
            int[] characters,
            CorpusSums corpus) {
        DocumentSums document = sums(termFrequencies, characters);
        double[] weights = new double[termFrequencies.length];
        for (int i = 0; i < weights.length; i++) {
            double termWeight = scheme.termWeight().of(termFrequencies[i], document, corpus);
            weights[i] = termWeight == 0 ? 0 : termWeight * inverses.applyAsDouble(i);
        }
        if (scheme.length() != VectorLength.NONE) {
            divide(weights, scheme.length().of(weights, document, corpus));
        }
        return weights;
    }

    private static DocumentSums sums(long[] termFrequencies, int[] characters) {
        long terms = 0;
        long distinct = 0;
        long largest = 0;
        long length = 0;
        for (int i = 0; i < termFrequencies.length; i++) {
            long f = termFrequencies[i];
            if (f < 0) {
                throw new IllegalArgumentException(
                        "term frequency at index %d must be at least 0, found %d".formatted(i, f));
            }
            terms += f;
            distinct += f > 0 ? 1 : 0;
            largest = Math.max(largest, f);
            length += f * (characters[i] + 1L);
        }
        return new DocumentSums(terms, distinct, largest, length);
    }

    private static void divide(double[] weights, double length) {
        if (length == 0) {
            return;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
    }
}
