package org.wenmai.networks;

import java.util.Random;

/**
 * Coordinates in the plane: all nodes push each other away, edges pull their ends together.
 *
 * <p>Fruchterman and Reingold's forces: two nodes at distance {@code d} push with {@code k² / d}, an edge pulls with
 * {@code √(a / ā) · d² / k}; {@code k = 1 / √n}, {@code a = w(u, v) · 2m / (s(u) · s(v))} the association strength of the edge
 * ({@link org.wenmai.measures.AssociationStrength}), {@code ā} its mean: a pair of rare terms that belong together is drawn closer than a
 * pair of which one stands with everything. A weak pull towards the middle keeps separate parts in sight. The largest step shrinks from
 * round to round. Pushes of far nodes are summed as one, after Barnes and Hut, so that a round takes n · log n steps.
 *
 * <p>Range: {@code x} and {@code y} in [-1, 1], the larger extent filling it, rounded to six decimals; a single node stands at 0, 0.
 *
 * <p>The first places come from a fixed seed and every sum runs in the order of nodes.
 *
 * @see <a href="https://doi.org/10.1002/spe.4380211102">Fruchterman and Reingold (1991), Software: Practice and Experience 21(11)</a>
 * @see <a href="https://doi.org/10.1038/324446a0">Barnes and Hut (1986), Nature 324</a>
 */
public final class ForceLayout {
    private static final double FIRST_STEP = 0.1;
    private static final double TO_THE_MIDDLE = 4;
    private static final double DECIMALS = 1e6;

    private final Graph graph;
    private final int n;
    private final double k;
    private final double[] pull;
    private final double[] x;
    private final double[] y;
    private final double[] moveX;
    private final double[] moveY;

    private ForceLayout(Graph graph, long seed) {
        this.graph = graph;
        this.n = graph.nodes();
        this.k = 1 / Math.sqrt(n);
        this.pull = pulls(graph);
        x = new double[n];
        y = new double[n];
        moveX = new double[n];
        moveY = new double[n];
        Random random = new Random(seed);
        for (int v = 0; v < n; v++) {
            x[v] = random.nextDouble() - 0.5;
            y[v] = random.nextDouble() - 0.5;
        }
    }

    /**
     * The coordinates of each node, x in the first array and y in the second.
     *
     * @param rounds how often all nodes are moved, at least 1; with 100 the picture hardly changes any more
     * @param seed of the first places
     */
    public static double[][] of(Graph graph, int rounds, long seed) {
        if (graph.nodes() == 0) {
            return new double[2][0];
        }
        ForceLayout layout = new ForceLayout(graph, seed);
        RepulsionTree tree = new RepulsionTree(layout.n);
        for (int round = 0; round < rounds; round++) {
            tree.build(layout.x, layout.y);
            layout.move(tree, FIRST_STEP * (rounds - round) / rounds);
        }
        return layout.scaled();
    }

    /** How strongly the edge at each place pulls. */
    private static double[] pulls(Graph graph) {
        int n = graph.nodes();
        double[] strength = new double[n];
        for (int v = 0; v < n; v++) {
            strength[v] = graph.strength(v);
        }
        double[] pull = new double[graph.first(n)];
        double sum = 0;
        for (int v = 0; v < n; v++) {
            for (int i = graph.first(v); i < graph.first(v + 1); i++) {
                pull[i] = graph.weight(i) / (strength[v] * strength[graph.neighbour(i)]);
                sum += pull[i];
            }
        }
        for (int i = 0; i < pull.length; i++) {
            pull[i] = Math.sqrt(pull[i] / (sum / pull.length));
        }
        return pull;
    }

    private void move(RepulsionTree tree, double step) {
        for (int v = 0; v < n; v++) {
            tree.push(x[v], y[v]);
            double fx = k * k * tree.pushX() - TO_THE_MIDDLE * x[v];
            double fy = k * k * tree.pushY() - TO_THE_MIDDLE * y[v];
            for (int i = graph.first(v); i < graph.first(v + 1); i++) {
                double dx = x[graph.neighbour(i)] - x[v];
                double dy = y[graph.neighbour(i)] - y[v];
                double force = pull[i] * Math.sqrt(dx * dx + dy * dy) / k;
                fx += force * dx;
                fy += force * dy;
            }
            moveX[v] = fx;
            moveY[v] = fy;
        }
        for (int v = 0; v < n; v++) {
            double length = Math.sqrt(moveX[v] * moveX[v] + moveY[v] * moveY[v]);
            double shorter = length > step ? step / length : 1;
            x[v] += moveX[v] * shorter;
            y[v] += moveY[v] * shorter;
        }
    }

    private double[][] scaled() {
        double half = Math.max(extent(x), extent(y)) / 2;
        return new double[][] {scaled(x, half), scaled(y, half)};
    }

    private static double extent(double[] values) {
        return largest(values) + largest(negative(values));
    }

    private static double largest(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static double[] negative(double[] values) {
        double[] negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }

    private static double[] scaled(double[] values, double half) {
        double middle = (largest(values) - largest(negative(values))) / 2;
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double at = half > 0 ? (values[i] - middle) / half : 0;
            // Adding 0 turns a negative zero into zero.
            scaled[i] = Math.rint(Math.max(-1, Math.min(1, at)) * DECIMALS) / DECIMALS + 0.0;
        }
        return scaled;
    }
}
