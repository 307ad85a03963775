package org.wenmai.measures;

/**
 * Pointwise mutual information: how many times more often two terms meet than independent terms would, in bits.
 *
 * <p>{@code PMI = log2(f12 / E)}, with {@code E = f1 * f2 / N}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term, {@code N} all observations.
 *
 * <p>Range (-inf, log2 N]; 0 for independent terms, above 0 attraction, below 0 repulsion; +1 is twice as often. Rare
 * pairs reach high values on little evidence: read it beside the joint frequency or {@link LogLikelihood}.
 *
 * <p>{@code null} for a pair that never meets (the logarithm has no finite value).
 *
 * <p>Base 2, as in Church and Hanks; quanteda and gensim print the natural logarithm, that is this value times ln 2.
 *
 * @see <a href="https://aclanthology.org/J90-1003/">Church and Hanks (1990), Computational Linguistics 16(1)</a>
 */
public final class Pmi {

    private Pmi() {}

    /**
     * PMI of a pair.
     *
     * @param table counts of the pair
     * @return bits, or {@code null} if the pair never meets
     */
    public static Double of(ContingencyTable table) {
        if (table.joint() == 0) {
            return null;
        }
        return BinaryLogarithm.of(table.joint() / table.expected());
    }
}
