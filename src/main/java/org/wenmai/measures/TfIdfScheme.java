package org.wenmai.measures;

/**
 * A variant of tf-idf that another program prints, so that our figures can be set beside its own: a weight is
 * {@code tf * idf}, divided by the length of the document's vector where the scheme says so.
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
 * <tr><td>textacy</td><td>f</td><td>ln((N + 1) / (df + 1)) + 1</td><td>as it is</td></tr>
 * <tr><td>bm25</td><td>{@link TermWeight#BM25}</td><td>ln(1 + (N - df + 0.5) / (df + 0.5))</td><td>as it is</td></tr>
 * </table>
 *
 * <p>Their options are parts of the name: {@code sklearn[-plain][-sublinear][-l1|-none]}, {@code hanlp-cosine},
 * {@code quanteda-TF-DF} with the names of {@code dfm_weight} and {@code docfreq} (quanteda-prop-inverse),
 * {@code textacy-TF-IDF[-l1|-l2]} (textacy-sqrt-smooth-l2), and {@code smart-XYZ} with the letters of gensim (smart-ltc,
 * smart-nfu).
 *
 * @param label the name
 * @param termWeight the tf part
 * @param inverse the idf part
 * @param length what the weights of a document are divided by
 * @see <a href="https://doi.org/10.1108/eb026526">Spärck Jones (1972), Journal of Documentation 28(1)</a>
 * @see <a href="https://doi.org/10.1016/0306-4573(88)90021-0">Salton and Buckley (1988), Information Processing and
 *     Management 24(5)</a>
 */
public record TfIdfScheme(String label, TermWeight termWeight, Idf inverse, VectorLength length) {
    /** Spark's {@code IDF}; the default here. */
    public static final TfIdfScheme SPARK = new TfIdfScheme("spark", TermWeight.COUNT, Idf.SMOOTH, VectorLength.NONE);

    /** What names may look like, for messages. */
    public static final String NAMES =
            "one of spark, sklearn[-plain][-sublinear][-l1|-none], quanteda[-TF-DF], tidytext, gensim, hanlp[-cosine],"
                    + " textacy[-TF-IDF[-l1|-l2]], smart-XYZ, bm25";

    /**
     * The scheme of a name, as written in a configuration.
     *
     * @param name a name as above
     * @return the scheme
     * @throws IllegalArgumentException if there is no such scheme; the message says what names look like
     */
    public static TfIdfScheme named(String name) {
        TfIdfScheme scheme = TfIdfNames.all().get(name);
        if (scheme == null) {
            throw new IllegalArgumentException("unknown tf-idf scheme '%s', expected %s".formatted(name, NAMES));
        }
        return scheme;
    }

    /**
     * Whether weights depend on sums over the corpus beyond the number of documents.
     *
     * @return true for BM25, the pivoted lengths, and quanteda's inversemax
     */
    public boolean looksAtCorpus() {
        return termWeight == TermWeight.BM25
                || inverse == Idf.LARGEST_LOG10
                || length == VectorLength.PIVOTED_UNIQUE
                || length == VectorLength.PIVOTED_CHARACTERS;
    }
}
