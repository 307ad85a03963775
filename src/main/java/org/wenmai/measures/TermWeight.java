package org.wenmai.measures;

/**
 * The tf part of tf-idf: what a term's occurrences in a document are worth. f occurrences, n of all terms of the document,
 * max of its commonest term, mean over its distinct terms. A term that does not occur is worth 0.
 */
public enum TermWeight {
    /** f. */
    COUNT,
    /** 1. */
    BOOLEAN,
    /** f / n. */
    SHARE,
    /** f / max. */
    SHARE_OF_LARGEST,
    /** 0.5 + 0.5 · f / max. */
    AUGMENTED,
    /** √f. */
    ROOT,
    /** 1 + ln f. */
    LN,
    /** 1 + log2 f. */
    LOG2,
    /** 1 + log10 f. */
    LOG10,
    /** 1 + log2(1 + log2 f). */
    DOUBLE_LOG2,
    /** (1 + log2 f) / (1 + log2 mean). */
    LOG2_AVERAGE,
    /** (1 + log10 f) / (1 + log10 mean). */
    LOG10_AVERAGE,
    /** f · (k + 1) / (f + k), k = 1.6: textacy's bm25. */
    SATURATED,
    /** f · (k + 1) / (f + k · (1 − b + b · n / mean n)), k = 1.2, b = 0.75; the mean is over all documents. */
    BM25;

    /** k of {@link #SATURATED}. */
    public static final double SATURATED_K = 1.6;

    /** k of {@link #BM25}. */
    public static final double BM25_K = 1.2;

    /** b of {@link #BM25}. */
    public static final double BM25_B = 0.75;

    /**
     * The weight.
     *
     * @param frequency f, at least 0
     * @param document sums of the document
     * @param corpus sums of the corpus; only {@link #BM25} looks at them
     * @return a number of at least 0
     * @throws IllegalArgumentException if f is negative or exceeds the occurrences of all terms
     */
    public double of(long frequency, DocumentSums document, CorpusSums corpus) {
        if (frequency < 0 || frequency > document.terms()) {
            throw new IllegalArgumentException(
                    ("impossible term counts: term frequency %d of %d terms in the document; expected 0 <= term"
                                    + " frequency <= terms")
                            .formatted(frequency, document.terms()));
        }
        if (frequency == 0) {
            return 0;
        }
        double f = frequency;
        return switch (this) {
            case COUNT -> f;
            case BOOLEAN -> 1;
            case SHARE -> f / document.terms();
            case SHARE_OF_LARGEST -> f / document.largest();
            case AUGMENTED -> 0.5 + 0.5 * (f / document.largest());
            case ROOT -> StrictMath.sqrt(f);
            case LN -> 1 + StrictMath.log(f);
            case LOG2 -> 1 + BinaryLogarithm.of(f);
            case LOG10 -> 1 + StrictMath.log10(f);
            case DOUBLE_LOG2 -> 1 + BinaryLogarithm.of(1 + BinaryLogarithm.of(f));
            case LOG2_AVERAGE -> (1 + BinaryLogarithm.of(f)) / (1 + BinaryLogarithm.of(document.meanFrequency()));
            case LOG10_AVERAGE -> (1 + StrictMath.log10(f)) / (1 + StrictMath.log10(document.meanFrequency()));
            case SATURATED -> f * (SATURATED_K + 1) / (f + SATURATED_K);
            case BM25 ->
                f * (BM25_K + 1) / (f + BM25_K * (1 - BM25_B + BM25_B * (document.terms() / corpus.meanTerms())));
        };
    }
}
