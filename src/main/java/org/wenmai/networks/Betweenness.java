package org.wenmai.networks;

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
            search.addDependencies(source, sum);
        }
        // Each pair was seen from both of its ends.
        double pairs = (double) (n - 1) * (n - 2);
        for (int v = 0; v < n; v++) {
            sum[v] /= pairs;
        }
        return sum;
    }

    /** Breadth-first search from one node after the other, in arrays that are used again. */
    private static final class Search {
        private final Graph graph;
        private final int[] order;
        private final int[] distance;
        private final double[] paths;
        private final double[] dependency;
        private int reached;

        Search(Graph graph) {
            this.graph = graph;
            order = new int[graph.nodes()];
            distance = new int[graph.nodes()];
            paths = new double[graph.nodes()];
            dependency = new double[graph.nodes()];
        }

        void from(int source) {
            java.util.Arrays.fill(distance, -1);
            distance[source] = 0;
            paths[source] = 1;
            order[0] = source;
            reached = 1;
            for (int at = 0; at < reached; at++) {
                int v = order[at];
                dependency[v] = 0;
                int further = distance[v] + 1;
                double through = paths[v];
                int end = graph.first(v + 1);
                for (int i = graph.first(v); i < end; i++) {
                    int w = graph.neighbour(i);
                    if (distance[w] < 0) {
                        distance[w] = further;
                        paths[w] = through;
                        order[reached++] = w;
                    } else if (distance[w] == further) {
                        paths[w] += through;
                    }
                }
            }
        }

        /** From the farthest node back: what a node passes on to those before it. */
        void addDependencies(int source, double[] sum) {
            for (int at = reached - 1; at > 0; at--) {
                int w = order[at];
                double passed = (1 + dependency[w]) / paths[w];
                int before = distance[w] - 1;
                int end = graph.first(w + 1);
                for (int i = graph.first(w); i < end; i++) {
                    int v = graph.neighbour(i);
                    if (distance[v] == before) {
                        dependency[v] += paths[v] * passed;
                    }
                }
                sum[w] += dependency[w];
            }
        }
    }
}
