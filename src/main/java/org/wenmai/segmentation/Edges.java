package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * Which words of a stretch may follow which, and what they cost then; edges from earlier words come first. Used again for every stretch,
 * by one thread.
 */
final class Edges {
    /** Much more than what a sum of as many costs as a stretch has words is rounded by, much less than most differences. */
    private static final double CLOSE = 1e-6;

    private final PairCosts costs;
    private int size;
    private int[] from = new int[512];
    private int[] to = new int[512];
    private double[] cost = new double[512];
    /** What the table of pairs is asked by. */
    private long[] pair = new long[512];
    /** The edges whose pair may be known. */
    private int[] asked = new int[512];

    private boolean close;

    Edges(PairCosts costs) {
        this.costs = costs;
    }

    /**
     * Leads from each node to those that begin where it ends.
     *
     * @param nodes of {@link Lattice}
     * @param end the last of them, from which nothing leads on
     * @param first by place, its first node
     */
    void connect(long[] nodes, int end, int[] first) {
        int edges = 0;
        int node = 0;
        int after = Lattice.after(nodes, 0);
        int next = first[after];
        int last = first[after + 1];
        long record = nodes[Lattice.RECORD];
        // One loop over all edges, not one over nodes and one over followers within: most nodes have one follower or
        // two.
        while (true) {
            if (next == last) {
                if (++node == end) {
                    break;
                }
                record = nodes[Lattice.FIELDS * node];
                after = Lattice.after(nodes, node);
                next = first[after];
                last = first[after + 1];
                if (edges + last - next > from.length) {
                    grow();
                }
                continue;
            }
            int at = Lattice.FIELDS * next;
            from[edges] = node;
            to[edges] = next++;
            cost[edges] = Double.longBitsToDouble(nodes[at + Lattice.ALONE]);
            pair[edges++] = BigramModel.pair(record, nodes[at]);
        }
        size = edges;
    }

    private void grow() {
        int capacity = 2 * from.length;
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        cost = Arrays.copyOf(cost, capacity);
        pair = Arrays.copyOf(pair, capacity);
        asked = Arrays.copyOf(asked, capacity);
    }

    /** Finds what each edge costs whose pair is known. */
    void price(long[] nodes) {
        int questions = 0;
        for (int edge = 0; edge < size; edge++) {
            asked[questions] = edge;
            questions += costs.mayDiffer(pair[edge]); // no branch: which edges are asked about cannot be foreseen
        }
        for (int i = 0; i < questions; i++) {
            int edge = asked[i];
            cost[edge] = costs.of(pair[edge], nodes, from[edge], to[edge]);
        }
    }

    /**
     * Takes to each node the edge by which the way to it costs least, the earliest of several.
     *
     * @param least by node, what the way to it costs
     * @param before by node, the one before it on that way
     */
    void lead(double[] least, int[] before) {
        close = false;
        for (int edge = 0; edge < size; edge++) {
            int node = to[edge];
            double sum = least[from[edge]] + cost[edge];
            if (Math.abs(sum - least[node]) < CLOSE) {
                close = true;
            }
            if (sum < least[node]) {
                least[node] = sum;
                before[node] = from[edge];
            }
        }
    }

    /** Whether two ways to a node cost nearly the same. */
    boolean areClose() {
        return close;
    }
}
