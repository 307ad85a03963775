package org.wenmai.measures;

/**
 * Simple maths: the ratio of rates per million, each raised by a constant, so that no rate is 0.
 *
 * <p>{@code simple maths = (fpm1 + k) / (fpm2 + k)}.
 *
 * <p>{@code fpm1} and {@code fpm2} occurrences per million tokens in target and reference; {@code k} a constant, 1 in
 * Sketch Engine: the larger it is, the more frequent are the terms that come first.
 *
 * <p>Range (0, inf), 1 where both use the term alike. {@code null} where a corpus has no tokens.
 *
 * <p>Kilgarriff (2009), Simple maths for keywords, Proceedings of Corpus Linguistics.
 */
public final class SimpleMaths {
    /** The constant that Sketch Engine adds. */
    public static final double SKETCH_ENGINE = 1;

    private SimpleMaths() {}

    /**
     * Simple maths of a term.
     *
     * @param table counts from {@link ContingencyTable#ofCorpora}
     * @param constant k, above 0
     * @return a number above 0, or null
     * @throws IllegalArgumentException if the constant is not above 0
     */
    public static Double of(ContingencyTable table, double constant) {
        if (!(constant > 0)) {
            throw new IllegalArgumentException("simple maths: the constant must be above 0, found " + constant);
        }
        long tokens = table.second();
        long referenceTokens = table.total() - tokens;
        if (tokens == 0 || referenceTokens == 0) {
            return null;
        }
        double rate = 1e6 * table.joint() / tokens;
        double referenceRate = 1e6 * table.onlyFirst() / referenceTokens;
        return (rate + constant) / (referenceRate + constant);
    }
}
