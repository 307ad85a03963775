package org.wenmai.measures;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Every measure of a term in a target against a reference, by the name a user asks for it. */
public enum KeynessMeasure {
    /** {@link LogLikelihood#signed}: four cells, negative for underuse; what the table keyness shows. */
    LOG_LIKELIHOOD("log-likelihood", LogLikelihood::signed),
    /** {@link LogLikelihood#twoCells}. */
    LOG_LIKELIHOOD_TWO_CELLS("log-likelihood-two-cells", LogLikelihood::twoCells),
    /** {@link LogLikelihood#williams}. */
    LOG_LIKELIHOOD_WILLIAMS("log-likelihood-williams", LogLikelihood::williams),
    /** {@link LogLikelihood#corrected}. */
    LOG_LIKELIHOOD_CORRECTED("log-likelihood-corrected", LogLikelihood::corrected),
    /** {@link PearsonChiSquared#of}. */
    CHI_SQUARED("chi-squared", PearsonChiSquared::of),
    /** {@link PearsonChiSquared#corrected}. */
    CHI_SQUARED_CORRECTED("chi-squared-corrected", PearsonChiSquared::corrected),
    /** {@link LogRatio#of}. */
    LOG_RATIO("log-ratio", LogRatio::of),
    /** {@link PercentDifference#of}. */
    PERCENT_DIFFERENCE("percent-difference", PercentDifference::of),
    /** {@link SimpleMaths#of} with the constant of Sketch Engine. */
    SIMPLE_MATHS("simple-maths", table -> SimpleMaths.of(table, SimpleMaths.SKETCH_ENGINE)),
    /** {@link OddsRatio#of}. */
    ODDS_RATIO("odds-ratio", OddsRatio::of),
    /** {@link Bic#of}. */
    BIC("bic", Bic::of);

    private final String label;
    private final Function<ContingencyTable, Double> formula;

    KeynessMeasure(String label, Function<ContingencyTable, Double> formula) {
        this.label = label;
        this.formula = formula;
    }

    /**
     * The measure of a name.
     *
     * @param name as {@link #label} gives it
     * @return the measure
     * @throws IllegalArgumentException if there is no such measure; the message lists all names
     */
    public static KeynessMeasure named(String name) {
        for (KeynessMeasure measure : values()) {
            if (measure.label.equals(name)) {
                return measure;
            }
        }
        throw new IllegalArgumentException(
                "unknown keyness measure '%s', expected one of %s".formatted(name, labels()));
    }

    /**
     * All names.
     *
     * @return in the order of the constants
     */
    public static List<String> labels() {
        return Arrays.stream(values()).map(KeynessMeasure::label).toList();
    }

    /**
     * Its name.
     *
     * @return the name in lower case
     */
    public String label() {
        return label;
    }

    /**
     * The figure of a term.
     *
     * @param table counts from {@link ContingencyTable#ofCorpora}
     * @return the figure, null where it does not exist
     */
    public Double of(ContingencyTable table) {
        return formula.apply(table);
    }
}
