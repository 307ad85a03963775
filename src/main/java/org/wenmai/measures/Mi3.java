package org.wenmai.measures;

/**
 * Cubic mutual information: PMI that gives frequent pairs more weight.
 *
 * <p>{@code MI3 = log2(f12^3 / E)}, with {@code E = f1 * f2 / N}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term, {@code N} all observations.
 *
 * <p>Unbounded, in bits; only the order of pairs of one corpus has a meaning, 0 is not independence.
 *
 * <p>{@code null} for a pair that never meets.
 *
 * <p>The joint count is cubed and N kept, as in Sketch Engine. Daille (1994), Approche mixte pour l'extraction
 * automatique de terminologie, thesis, Université Paris 7.
 */
public final class Mi3 {

    private Mi3() {}

    /**
     * MI3 of a pair.
     *
     * @param table counts of the pair
     * @return bits, or {@code null} if the pair never meets
     */
    public static Double of(ContingencyTable table) {
        if (table.joint() == 0) {
            return null;
        }
        double joint = table.joint();
        return BinaryLogarithm.of(joint * joint * joint / table.expected());
    }
}
