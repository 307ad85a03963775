package org.wenmai.measures;

/**
 * logDice: the Dice coefficient on a scale that lexicographers can read.
 *
 * <p>{@code logDice = 14 + log2(Dice)}, with {@code Dice = 2 * f12 / (f1 + f2)}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term.
 *
 * <p>Range (-inf, 14]: 14 for terms that only occur together; 1 less is half as strong, 7 less about a hundredth. 0 is
 * fewer than one joint occurrence in 16,000. Does not depend on N.
 *
 * <p>{@code null} for a pair that never meets.
 *
 * <p>Rychlý (2008), A lexicographer-friendly association score, Proceedings of RASLAN.
 */
public final class LogDice {

    private static final double LARGEST = 14;

    private LogDice() {}

    /**
     * logDice of a pair.
     *
     * @param table counts of the pair
     * @return a number of at most 14, or {@code null} if the pair never meets
     */
    public static Double of(ContingencyTable table) {
        if (table.joint() == 0) {
            return null;
        }
        return LARGEST + BinaryLogarithm.of(Dice.of(table));
    }
}
