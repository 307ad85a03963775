package org.wenmai.measures;

/**
 * Bayesian information criterion of a contrast: whether two rates explain the counts better than one, allowing for the size
 * of the corpus.
 *
 * <p>{@code BIC = G2 - ln T}.
 *
 * <p>{@code G2} the log-likelihood ratio of the term's two cells ({@link LogLikelihood#twoCells}), {@code T} all tokens.
 *
 * <p>Range (-inf, inf): below 0 speaks for one rate; above 2 is positive evidence of two, above 6 strong, above 10 very
 * strong. Without direction.
 *
 * @see <a href="https://doi.org/10.2307/271063">Raftery (1995), Sociological Methodology 25</a>
 */
public final class Bic {

    private Bic() {}

    /**
     * BIC of a term.
     *
     * @param table counts from {@link ContingencyTable#ofCorpora}
     * @return a number of either sign
     */
    public static double of(ContingencyTable table) {
        return LogLikelihood.twoCells(table) - StrictMath.log(table.total());
    }
}
