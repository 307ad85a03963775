package org.wenmai.networks;

/**
 * Modularity of a division into communities: how much more weight lies within them than chance would put there.
 *
 * <p>{@code Q = Σ over communities c of (e_c − γ · a_c²)}.
 *
 * <p>{@code e_c} the share of weight within {@code c}, {@code a_c} the share of all ends of edges, by weight, that lie in {@code c},
 * {@code γ} the resolution.
 *
 * <p>Range [-0.5, 1) at resolution 1; {@code null} for a network without edges. Above 0.3 a division is usually worth a look; networks
 * without any structure reach that too when they are sparse.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevE.69.026113">Newman and Girvan (2004), Physical Review E 69</a>
 */
public final class Modularity {

    private Modularity() {}

    /**
     * Modularity of a division.
     *
     * @param community a number from 0 for each node
     * @param resolution γ, above 0
     */
    public static Double of(Graph graph, int[] community, double resolution) {
        if (graph.edges() == 0) {
            return null;
        }
        int communities = 0;
        for (int c : community) {
            communities = Math.max(communities, c + 1);
        }
        double[] within = new double[communities];
        double[] ends = new double[communities];
        double total = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            for (int i = graph.first(v); i < graph.first(v + 1); i++) {
                total += graph.weight(i);
                ends[community[v]] += graph.weight(i);
                if (community[graph.neighbour(i)] == community[v]) {
                    within[community[v]] += graph.weight(i);
                }
            }
        }
        double q = 0;
        for (int c = 0; c < communities; c++) {
            double a = ends[c] / total;
            q += within[c] / total - resolution * a * a;
        }
        return q;
    }
}
