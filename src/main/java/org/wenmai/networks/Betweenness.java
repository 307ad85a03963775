package org.wenmai.networks;

import java.util.Arrays;

/**
 * Betweenness: the share of shortest paths between other nodes that pass through a node.
 *
 * <p>{@code B(v) = 2 / ((n − 1)(n − 2)) · Σ over pairs s, t ≠ v of σ(s, t | v) / σ(s, t)}.
 *
 * <p>{@code σ(s, t)} shortest paths between two nodes, {@code σ(s, t | v)} those through {@code v}, {@code n} all nodes, those of other
 * components too. Edges count as one step each, whatever their weight: a joint frequency is no distance.
 *
 * <p>Range [0, 1]; 1 for the centre of a star. {@code null} where there are fewer than three nodes. Pairs without a path add nothing.
 *
 * <p>Brandes' accumulation of dependencies, exact, in time of nodes times edges; as NetworkX {@code betweenness_centrality} with
 * {@code normalized=True}.
 *
 * @see <a href="https://doi.org/10.1080/0022250X.2001.9990249">Brandes (2001), Journal of Mathematical Sociology 25(2)</a>
 */
public final class Betweenness {

    private Betweenness() {}

    /** The betweenness of each node, or null where there are fewer than three. */
    public static double[] of(Graph graph) {
        int n = graph.nodes();
        if (n < 3) {
            return null;
        }
        double[] sum = new double[n];
        Search search = new Search(graph);
        for (int source = 0; source < n; source++) {
            search.from(source);
            search.addDependencies(sum);
        }
        // Each pair was seen from both of its ends.
        double pairs = (double) (n - 1) * (n - 2);
        for (int v = 0; v < n; v++) {
            sum[v] /= pairs;
        }
        return sum;
    }

    /**
     * Breadth-first search from one node after the other, in arrays that are used again. Whether a neighbour lies one step further is a
     * factor of 1 or 0 by its distance and no branch: which it is cannot be foretold, and a wrong guess costs more than the product.
     */
    private static final class Search {
        private static final int UNSEEN = 0;

        private final Graph graph;
        private final int[] order;
        /** Steps from the source, which has 1. */
        private final int[] distance;

        private final double[] paths;
        private final double[] dependency;
        private final double[] factor;
        private int open = UNSEEN;
        private int reached;

        Search(Graph graph) {
            this.graph = graph;
            order = new int[graph.nodes()];
            distance = new int[graph.nodes()];
            paths = new double[graph.nodes()];
            dependency = new double[graph.nodes()];
            factor = new double[graph.nodes() + 2];
        }

        /** Only what lies so far counts from now on. */
        private void open(int far) {
            if (far != open) {
                factor[open] = 0;
                open = far;
                factor[far] = 1;
            }
        }

        void from(int source) {
            Arrays.fill(distance, UNSEEN);
            Arrays.fill(paths, 0);
            Arrays.fill(dependency, 0);
            distance[source] = 1;
            paths[source] = 1;
            order[0] = source;
            reached = 1;
            for (int at = 0; at < reached; at++) {
                int v = order[at];
                int further = distance[v] + 1;
                open(further);
                double through = paths[v];
                int end = graph.first(v + 1);
                for (int i = graph.first(v); i < end; i++) {
                    int w = graph.neighbour(i);
                    int far = distance[w];
                    if (far == UNSEEN) {
                        far = further;
                        distance[w] = far;
                        order[reached++] = w;
                    }
                    paths[w] += through * factor[far];
                }
            }
        }

        /** From the farthest node back: what a node passes on to those before it. */
        void addDependencies(double[] sum) {
            for (int at = reached - 1; at > 0; at--) {
                int w = order[at];
                double passed = (1 + dependency[w]) / paths[w];
                open(distance[w] - 1);
                int end = graph.first(w + 1);
                for (int i = graph.first(w); i < end; i++) {
                    int v = graph.neighbour(i);
                    dependency[v] += paths[v] * passed * factor[distance[v]];
                }
                sum[w] += dependency[w];
            }
        }
    }
}
