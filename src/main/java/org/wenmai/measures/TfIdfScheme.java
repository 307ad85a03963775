package org.wenmai.measures;

import java.util.Arrays;
import java.util.List;

/**
 * The variants of tf-idf that other programs print, so that our figures can be set beside theirs.
 *
 * <p>A weight is {@code tf * idf}, then divided by the length of the document's vector where the scheme says so:
 *
 * <table>
 * <caption>The schemes; f occurrences in the document, df documents with the term, N documents</caption>
 * <tr><th>name</th><th>tf</th><th>idf</th><th>length</th></tr>
 * <tr><td>spark</td><td>f</td><td>ln((N + 1) / (df + 1))</td><td>as it is</td></tr>
 * <tr><td>sklearn</td><td>f</td><td>ln((N + 1) / (df + 1)) + 1</td><td>L2</td></tr>
 * <tr><td>sklearn-plain</td><td>f</td><td>ln(N / df) + 1</td><td>L2</td></tr>
 * <tr><td>quanteda</td><td>f</td><td>log10(N / df)</td><td>as it is</td></tr>
 * <tr><td>tidytext</td><td>f / sum of f</td><td>ln(N / df)</td><td>as it is</td></tr>
 * <tr><td>gensim</td><td>f</td><td>log2(N / df)</td><td>L2</td></tr>
 * <tr><td>hanlp</td><td>f</td><td>ln((N + 1) / (df + 1)) + 1</td><td>as it is</td></tr>
 * </table>
 *
 * <p>idf is 0 for a term in every document, but 1 in the schemes that add 1; it grows with rarity. Each scheme is what
 * its program does by default (sklearn-plain: {@code smooth_idf=False}; spark: without {@code minDocFreq}).
 *
 * @see <a href="https://doi.org/10.1108/eb026526">Spärck Jones (1972), Journal of Documentation 28(1)</a>
 * @see <a href="https://doi.org/10.1016/0306-4573(88)90021-0">Salton and Buckley (1988), Information Processing and
 *     Management 24(5)</a>
 */
public enum TfIdfScheme {
    /** Spark's {@code IDF}; the default here. */
    SPARK("spark", false),
    /** scikit-learn's {@code TfidfVectorizer}. */
    SKLEARN("sklearn", true),
    /** scikit-learn with {@code smooth_idf=False}. */
    SKLEARN_PLAIN("sklearn-plain", true),
    /** quanteda's {@code dfm_tfidf}. */
    QUANTEDA("quanteda", false),
    /** tidytext's {@code bind_tf_idf}. */
    TIDYTEXT("tidytext", false),
    /** gensim's {@code TfidfModel} ({@code nfc}). */
    GENSIM("gensim", true),
    /** HanLP's {@code TfIdf}. */
    HANLP("hanlp", false);

    private final String label;
    private final boolean l2Normalised;

    TfIdfScheme(String label, boolean l2Normalised) {
        this.label = label;
        this.l2Normalised = l2Normalised;
    }

    /**
     * The scheme of a name, as written in a configuration.
     *
     * @param name one of the names in the table above, in lower case
     * @return the scheme
     * @throws IllegalArgumentException if there is no such scheme; the message lists all names
     */
    public static TfIdfScheme named(String name) {
        for (TfIdfScheme scheme : values()) {
            if (scheme.label.equals(name)) {
                return scheme;
            }
        }
        List<String> allowed = Arrays.stream(values()).map(TfIdfScheme::label).toList();
        throw new IllegalArgumentException("unknown tf-idf scheme '%s', expected one of %s".formatted(name, allowed));
    }

    /**
     * The name of the scheme, as written in a configuration.
     *
     * @return the name in lower case
     */
    public String label() {
        return label;
    }

    /**
     * Whether the weights of a document are divided by the square root of the sum of their squares.
     *
     * @return true for scikit-learn and gensim
     */
    public boolean l2Normalised() {
        return l2Normalised;
    }

    /**
     * The idf part of a weight.
     *
     * @param documentFrequency df, documents that hold the term; 0 only in a scheme that adds 1 to it
     * @param documents N, all documents, at least 1
     * @return idf: 0 (or 1, where the scheme adds 1) for a term in every document, more for rarer terms
     * @throws IllegalArgumentException if the counts cannot stand together, or df is 0 and the scheme divides by it
     */
    public double idf(long documentFrequency, long documents) {
        if (documents < 1 || documentFrequency < 0 || documentFrequency > documents) {
            throw new IllegalArgumentException(
                    ("impossible document counts: document frequency %d of %d documents; expected 0 <= document"
                                    + " frequency <= documents and at least 1 document")
                            .formatted(documentFrequency, documents));
        }
        double smoothed = (documents + 1.0) / (documentFrequency + 1.0);
        return switch (this) {
            case SPARK -> StrictMath.log(smoothed);
            case SKLEARN, HANLP -> StrictMath.log(smoothed) + 1;
            case SKLEARN_PLAIN -> StrictMath.log(ratio(documents, documentFrequency)) + 1;
            case QUANTEDA -> StrictMath.log10(ratio(documents, documentFrequency));
            case TIDYTEXT -> StrictMath.log(ratio(documents, documentFrequency));
            case GENSIM -> BinaryLogarithm.of(ratio(documents, documentFrequency));
        };
    }

    /**
     * The tf part of a weight.
     *
     * @param termFrequency f, occurrences of the term in the document
     * @param documentTerms occurrences of all terms in the document; only tidytext divides by it
     * @return the count itself, or its share in [0, 1]; 0 for a term that does not occur
     * @throws IllegalArgumentException if the term frequency is negative or exceeds the occurrences of all terms
     */
    public double termWeight(long termFrequency, long documentTerms) {
        if (termFrequency < 0 || termFrequency > documentTerms) {
            throw new IllegalArgumentException(
                    ("impossible term counts: term frequency %d of %d terms in the document; expected 0 <= term"
                                    + " frequency <= terms")
                            .formatted(termFrequency, documentTerms));
        }
        if (termFrequency == 0) {
            return 0;
        }
        return this == TIDYTEXT ? (double) termFrequency / documentTerms : termFrequency;
    }

    private double ratio(long documents, long documentFrequency) {
        if (documentFrequency == 0) {
            throw new IllegalArgumentException(
                    "tf-idf scheme %s: document frequency must be at least 1, found 0".formatted(label));
        }
        return (double) documents / documentFrequency;
    }
}
