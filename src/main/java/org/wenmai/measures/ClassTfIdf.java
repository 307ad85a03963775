package org.wenmai.measures;

/**
 * Class-based tf-idf: how much a term says about a source, set against all sources together.
 *
 * <p>{@code c-tf-idf = (f / n) * ln(1 + A / F)}.
 *
 * <p>{@code f} occurrences of the term in the source, {@code n} occurrences of all terms in the source, {@code A} mean
 * of {@code n} over the sources, {@code F} occurrences of the term in all sources.
 *
 * <p>Range [0, inf); 0 only for a term the source does not use. A term that every source uses still weighs something,
 * unlike in tf-idf over few documents.
 *
 * <p>A is the exact mean: BERTopic cuts it to a whole number before dividing, so its figures differ slightly; pass the
 * cut mean to have them.
 *
 * <p>The BM25 form is {@code (f / n) * ln(1 + (A - F + 0.5) / (F + 0.5))}; as the argument is {@code (A + 1) / (F + 0.5)}, it
 * falls below 0 for a term with more occurrences than a mean source has terms.
 *
 * @see <a href="https://arxiv.org/abs/2203.05794">Grootendorst (2022), BERTopic</a>
 */
public final class ClassTfIdf {

    private ClassTfIdf() {}

    /**
     * Weight of a term in a source.
     *
     * @param termFrequency f, occurrences of the term in the source
     * @param sourceTerms n, occurrences of all terms in the source, at least 1
     * @param meanSourceTerms A, mean occurrences of all terms per source, above 0
     * @param corpusFrequency F, occurrences of the term in all sources, at least 1
     * @return a number of at least 0
     * @throws IllegalArgumentException if the counts cannot stand together
     */
    public static double of(long termFrequency, long sourceTerms, double meanSourceTerms, long corpusFrequency) {
        require(termFrequency, sourceTerms, meanSourceTerms, corpusFrequency);
        return (double) termFrequency / sourceTerms * StrictMath.log(1 + meanSourceTerms / corpusFrequency);
    }

    /**
     * Weight of a term in a source, in the BM25 form.
     *
     * @param termFrequency f, occurrences of the term in the source
     * @param sourceTerms n, occurrences of all terms in the source, at least 1
     * @param meanSourceTerms A, mean occurrences of all terms per source, above 0
     * @param corpusFrequency F, occurrences of the term in all sources, at least 1
     * @return a number
     * @throws IllegalArgumentException if the counts cannot stand together
     */
    public static double bm25(long termFrequency, long sourceTerms, double meanSourceTerms, long corpusFrequency) {
        require(termFrequency, sourceTerms, meanSourceTerms, corpusFrequency);
        double odds = (meanSourceTerms - corpusFrequency + 0.5) / (corpusFrequency + 0.5);
        return (double) termFrequency / sourceTerms * StrictMath.log(1 + odds);
    }

    private static void require(long termFrequency, long sourceTerms, double meanSourceTerms, long corpusFrequency) {
        if (termFrequency < 0 || sourceTerms < 1 || termFrequency > sourceTerms) {
            throw new IllegalArgumentException(
                    ("impossible term counts: term frequency %d of %d terms in the source; expected 0 <= term frequency"
                                    + " <= terms and at least 1 term")
                            .formatted(termFrequency, sourceTerms));
        }
        if (corpusFrequency < 1 || corpusFrequency < termFrequency) {
            throw new IllegalArgumentException(
                    "corpus frequency must be at least 1 and at least the term frequency %d, found %d"
                            .formatted(termFrequency, corpusFrequency));
        }
        if (!(meanSourceTerms > 0 && Double.isFinite(meanSourceTerms))) {
            throw new IllegalArgumentException("mean terms per source must be above 0, found " + meanSourceTerms);
        }
    }
}
