package org.wenmai.networks;

import java.util.Arrays;

/**
 * PageRank: how often a walker stands on a node who follows edges by their weight, and now and then jumps anywhere.
 *
 * <p>{@code PR(v) = (1 − d) / n + d · (Σ over neighbours u of PR(u) · w(u, v) / s(u) + D / n)}.
 *
 * <p>{@code d} = {@value #DAMPING} the share of steps along an edge, {@code n} the nodes, {@code w} the weight of an edge, {@code s} the
 * strength of a node, {@code D} the PageRank of nodes without an edge.
 *
 * <p>Range (0, 1); the sum over all nodes is 1. Without nodes there is none. An edge is followed in both directions.
 *
 * <p>Variant: weighted; jumps are divided by the number of nodes, as NetworkX and JGraphT do, not left at {@code 1 − d} as in the first
 * paper. Iterated until all changes together are below {@value #TOLERANCE}, or {@value #MOST_STEPS} steps.
 *
 * @see <a href="https://doi.org/10.1016/S0169-7552(98)00110-X">Brin and Page (1998), Computer Networks and ISDN Systems 30</a>
 */
public final class PageRank {
    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_STEPS = 1_000;

    private PageRank() {}

    /** The PageRank of each node. */
    public static double[] of(Graph graph) {
        int n = graph.nodes();
        double[] strength = new double[n];
        for (int v = 0; v < n; v++) {
            strength[v] = graph.strength(v);
        }
        double[] rank = new double[n];
        double[] share = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double change = 1;
        for (int step = 0; step < MOST_STEPS && change > TOLERANCE; step++) {
            double dangling = 0;
            for (int v = 0; v < n; v++) {
                share[v] = strength[v] > 0 ? rank[v] / strength[v] : 0;
                dangling += strength[v] > 0 ? 0 : rank[v];
            }
            double everywhere = (1 - DAMPING + DAMPING * dangling) / n;
            change = 0;
            for (int v = 0; v < n; v++) {
                double along = 0;
                for (int i = graph.first(v); i < graph.first(v + 1); i++) {
                    along += share[graph.neighbour(i)] * graph.weight(i);
                }
                double next = everywhere + DAMPING * along;
                change += Math.abs(next - rank[v]);
                rank[v] = next;
            }
        }
        return rank;
    }
}
