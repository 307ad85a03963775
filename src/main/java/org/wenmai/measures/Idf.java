package org.wenmai.measures;

/**
 * The idf part of tf-idf: what a term is worth for the documents that hold it. N documents, df of them with the term. Larger
 * for rarer terms, except in {@link #ONE} and {@link #DOCUMENT_FREQUENCY}.
 */
public enum Idf {
    /** 1. */
    ONE(false),
    /** df itself, as quanteda's scheme "count". */
    DOCUMENT_FREQUENCY(false),
    /** ln(N / df). */
    LN(true),
    /** log2(N / df). */
    LOG2(true),
    /** log10(N / df). */
    LOG10(true),
    /** ln(N / df) + 1. */
    LN_PLUS_ONE(true),
    /** ln((N + 1) / (df + 1)). */
    SMOOTH(false),
    /** ln((N + 1) / (df + 1)) + 1. */
    SMOOTH_PLUS_ONE(false),
    /** log2((N + 1) / df). */
    ZERO_CORRECTED(true),
    /** max(0, log2((N − df) / df)). */
    PROBABILISTIC_LOG2(true),
    /** max(0, log10((N − df) / df)). */
    PROBABILISTIC_LOG10(true),
    /** log10(largest df / df). */
    LARGEST_LOG10(true),
    /** ln((N − df + 0.5) / (df + 0.5)); below 0 for a term in more than half of the documents. */
    ROBERTSON(false),
    /** ln(1 + (N − df + 0.5) / (df + 0.5)), never below 0. */
    ROBERTSON_PLUS_ONE(false);

    private final boolean divides;

    Idf(boolean divides) {
        this.divides = divides;
    }

    /**
     * The weight.
     *
     * @param documentFrequency df; 0 only where df is not divided by
     * @param corpus sums of the corpus
     * @return the weight
     * @throws IllegalArgumentException if the counts cannot stand together, or df is 0 and is divided by
     */
    public double of(long documentFrequency, CorpusSums corpus) {
        long documents = corpus.documents();
        if (documentFrequency < 0 || documentFrequency > documents) {
            throw new IllegalArgumentException(
                    ("impossible document counts: document frequency %d of %d documents; expected 0 <= document"
                                    + " frequency <= documents")
                            .formatted(documentFrequency, documents));
        }
        if (divides && documentFrequency == 0) {
            throw new IllegalArgumentException(
                    "idf %s: document frequency must be at least 1, found 0".formatted(this));
        }
        double df = documentFrequency;
        double ratio = documents / df;
        double smoothed = (documents + 1.0) / (df + 1.0);
        double odds = (documents - df) / df;
        double robertson = (documents - df + 0.5) / (df + 0.5);
        return switch (this) {
            case ONE -> 1;
            case DOCUMENT_FREQUENCY -> df;
            case LN -> StrictMath.log(ratio);
            case LOG2 -> BinaryLogarithm.of(ratio);
            case LOG10 -> StrictMath.log10(ratio);
            case LN_PLUS_ONE -> StrictMath.log(ratio) + 1;
            case SMOOTH -> StrictMath.log(smoothed);
            case SMOOTH_PLUS_ONE -> StrictMath.log(smoothed) + 1;
            case ZERO_CORRECTED -> BinaryLogarithm.of((documents + 1.0) / df);
            case PROBABILISTIC_LOG2 -> odds <= 1 ? 0 : BinaryLogarithm.of(odds);
            case PROBABILISTIC_LOG10 -> odds <= 1 ? 0 : StrictMath.log10(odds);
            case LARGEST_LOG10 -> StrictMath.log10(corpus.largestDocumentFrequency() / df);
            case ROBERTSON -> StrictMath.log(robertson);
            case ROBERTSON_PLUS_ONE -> StrictMath.log(1 + robertson);
        };
    }
}
