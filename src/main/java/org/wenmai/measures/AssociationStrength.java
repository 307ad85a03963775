package org.wenmai.measures;

/**
 * Association strength, or proximity index: the joint frequency over the product of the two frequencies.
 *
 * <p>Plain: {@code f12 / (f1 * f2)}. As in VOSviewer: {@code c12 * 2m / (w1 * w2)}.
 *
 * <p>{@code f12} joint observations, {@code f1} and {@code f2} observations of either term; {@code c12} weight of an
 * edge, {@code w1} and {@code w2} weights of its nodes, {@code 2m} sum of all node weights.
 *
 * <p>Range of both [0, inf). The plain value has no unit of its own and only orders pairs; times N it is the ratio of
 * the joint to the expected frequency. VOSviewer's is that ratio for a network whose nodes weigh the sum of their
 * edges: 1 is what a random network of the same weights would have.
 *
 * <p>{@code null} if a term never occurs, or a node weighs nothing.
 *
 * @see <a href="https://doi.org/10.1002/asi.21075">van Eck and Waltman (2009), Journal of the American Society for
 *     Information Science and Technology 60(8)</a>
 */
public final class AssociationStrength {

    private AssociationStrength() {}

    /**
     * Plain association strength of a pair.
     *
     * @param table counts of the pair
     * @return a number of at least 0, or {@code null} if a term never occurs
     */
    public static Double of(ContingencyTable table) {
        if (table.first() == 0 || table.second() == 0) {
            return null;
        }
        return table.joint() / ((double) table.first() * table.second());
    }

    /**
     * Association strength of an edge as VOSviewer normalises it.
     *
     * @param edgeWeight c12, at least 0
     * @param nodeWeightA w1, at least 0
     * @param nodeWeightB w2, at least 0
     * @param totalNodeWeight 2m, at least {@code nodeWeightA + nodeWeightB}
     * @return a number of at least 0, or {@code null} if a node weighs nothing
     * @throws IllegalArgumentException if a weight is negative or the total is smaller than the two nodes
     */
    public static Double vos(long edgeWeight, long nodeWeightA, long nodeWeightB, long totalNodeWeight) {
        boolean possible = edgeWeight >= 0
                && nodeWeightA >= 0
                && nodeWeightB >= 0
                && totalNodeWeight >= nodeWeightA
                && totalNodeWeight - nodeWeightA >= nodeWeightB;
        if (!possible) {
            throw new IllegalArgumentException(
                    "impossible weights: edge %d, nodes %d and %d, total %d; expected none negative and nodes <= total"
                            .formatted(edgeWeight, nodeWeightA, nodeWeightB, totalNodeWeight));
        }
        if (nodeWeightA == 0 || nodeWeightB == 0) {
            return null;
        }
        return edgeWeight / ((double) nodeWeightA * nodeWeightB / totalNodeWeight);
    }
}
