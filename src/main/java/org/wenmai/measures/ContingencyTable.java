package org.wenmai.measures;

/**
 * How often two things were observed together, one without the other, and neither: the 2x2 table that every
 * association measure of a pair is computed from.
 *
 * <p>The unit of the cells is whatever was counted: windows for co-occurrence ({@link #ofWindows}), tokens for keyness
 * ({@link #ofCorpora}). Every cell is at least 0 and at most a quarter of {@link Long#MAX_VALUE}, so that the total
 * cannot overflow; at least one observation is needed. A margin may be 0.
 *
 * @param joint f12, observations of both
 * @param onlyFirst observations of the first without the second
 * @param onlySecond observations of the second without the first
 * @param neither observations of neither
 */
public record ContingencyTable(long joint, long onlyFirst, long onlySecond, long neither) {

    private static final long LARGEST_CELL = Long.MAX_VALUE / 4;

    /**
     * Refuses cells that no counting can give.
     *
     * @throws IllegalArgumentException if a cell is negative or beyond the largest allowed, or all four are 0
     */
    public ContingencyTable {
        requireCell("joint", joint);
        requireCell("onlyFirst", onlyFirst);
        requireCell("onlySecond", onlySecond);
        requireCell("neither", neither);
        if (joint + onlyFirst + onlySecond + neither == 0) {
            throw new IllegalArgumentException(
                    "a contingency table needs at least one observation, found four cells of 0");
        }
    }

    /**
     * The table of two terms over the windows of a source.
     *
     * @param joint windows that hold both terms
     * @param frequencyA windows that hold the first term, with or without the second
     * @param frequencyB windows that hold the second term, with or without the first
     * @param windows all windows, at least 1
     * @return the table with the terms as first and second
     * @throws IllegalArgumentException if the four counts cannot stand together
     */
    public static ContingencyTable ofWindows(long joint, long frequencyA, long frequencyB, long windows) {
        boolean possible = joint >= 0
                && frequencyA >= joint
                && frequencyB >= joint
                && windows >= frequencyA
                && windows - frequencyA >= frequencyB - joint;
        if (!possible) {
            throw new IllegalArgumentException(
                    ("impossible window counts: joint %d, frequencyA %d, frequencyB %d, windows %d; expected 0 <="
                                    + " joint <= min(frequencyA, frequencyB) and frequencyA + frequencyB - joint <= windows")
                            .formatted(joint, frequencyA, frequencyB, windows));
        }
        return new ContingencyTable(
                joint, frequencyA - joint, frequencyB - joint, windows - frequencyA - (frequencyB - joint));
    }

    /**
     * The table of one term in a target and a reference corpus, for keyness: first is the term, second the target.
     *
     * @param frequency occurrences of the term in the target
     * @param tokens all tokens of the target
     * @param referenceFrequency occurrences of the term in the reference
     * @param referenceTokens all tokens of the reference
     * @return the table whose {@link #expected()} is the frequency expected in the target
     * @throws IllegalArgumentException if a frequency is negative or exceeds the tokens of its corpus
     */
    public static ContingencyTable ofCorpora(
            long frequency, long tokens, long referenceFrequency, long referenceTokens) {
        if (frequency < 0 || frequency > tokens || referenceFrequency < 0 || referenceFrequency > referenceTokens) {
            throw new IllegalArgumentException(
                    ("impossible corpus counts: frequency %d of %d tokens, reference frequency %d of %d tokens;"
                                    + " expected 0 <= frequency <= tokens in both")
                            .formatted(frequency, tokens, referenceFrequency, referenceTokens));
        }
        return new ContingencyTable(
                frequency, referenceFrequency, tokens - frequency, referenceTokens - referenceFrequency);
    }

    /**
     * All observations of the first, f1.
     *
     * @return {@code joint + onlyFirst}
     */
    public long first() {
        return joint + onlyFirst;
    }

    /**
     * All observations of the second, f2.
     *
     * @return {@code joint + onlySecond}
     */
    public long second() {
        return joint + onlySecond;
    }

    /**
     * All observations, N.
     *
     * @return the sum of the four cells, at least 1
     */
    public long total() {
        return joint + onlyFirst + onlySecond + neither;
    }

    /**
     * The joint observations expected if first and second were independent: {@code E = f1 * f2 / N}.
     *
     * @return a number in [0, min(f1, f2)]; 0 where either never occurs
     */
    public double expected() {
        return (double) first() * second() / total();
    }

    private static void requireCell(String name, long value) {
        if (value < 0 || value > LARGEST_CELL) {
            throw new IllegalArgumentException(
                    "cell %s must lie in [0, %d], found %d".formatted(name, LARGEST_CELL, value));
        }
    }
}
