package org.wenmai.networks;

import java.util.Arrays;

/**
 * An undirected graph with weights of edges, packed into arrays: the neighbours of node {@code v} stand at
 * {@code start[v] … start[v + 1]}, by number. No loops, no parallel edges.
 */
public final class Graph {
    private final int[] start;
    private final int[] neighbour;
    private final double[] weight;

    private Graph(int[] start, int[] neighbour, double[] weight) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /**
     * A graph of edges, given once each in any order and direction.
     *
     * @param nodes number of nodes, numbered from 0
     * @param from one end of each edge
     * @param to the other end
     * @param weights above 0
     * @throws IllegalArgumentException for an end that is no node, a loop, an edge given twice, or a weight that is not above 0
     */
    public static Graph of(int nodes, int[] from, int[] to, double[] weights) {
        int[] start = new int[nodes + 1];
        for (int e = 0; e < from.length; e++) {
            require(nodes, from[e], to[e], weights[e]);
            start[from[e] + 1]++;
            start[to[e] + 1]++;
        }
        for (int v = 0; v < nodes; v++) {
            start[v + 1] += start[v];
        }
        int[] next = Arrays.copyOf(start, nodes);
        long[] slots = new long[2 * from.length];
        for (int e = 0; e < from.length; e++) {
            slots[next[from[e]]++] = (long) to[e] << 32 | e;
            slots[next[to[e]]++] = (long) from[e] << 32 | e;
        }
        int[] neighbour = new int[slots.length];
        double[] weight = new double[slots.length];
        for (int v = 0; v < nodes; v++) {
            Arrays.sort(slots, start[v], start[v + 1]);
            for (int i = start[v]; i < start[v + 1]; i++) {
                neighbour[i] = (int) (slots[i] >>> 32);
                weight[i] = weights[(int) slots[i]];
                if (i > start[v] && neighbour[i] == neighbour[i - 1]) {
                    throw new IllegalArgumentException("edge %d-%d is given twice".formatted(v, neighbour[i]));
                }
            }
        }
        return new Graph(start, neighbour, weight);
    }

    private static void require(int nodes, int from, int to, double weight) {
        if (from < 0 || to < 0 || from >= nodes || to >= nodes || from == to || !(weight > 0)) {
            throw new IllegalArgumentException(
                    "impossible edge %d-%d of weight %s; expected two of %d nodes and a weight above 0"
                            .formatted(from, to, weight, nodes));
        }
    }

    /** Number of nodes. */
    public int nodes() {
        return start.length - 1;
    }

    /** Number of edges. */
    public int edges() {
        return neighbour.length / 2;
    }

    /** Number of neighbours of a node. */
    public int degree(int node) {
        return start[node + 1] - start[node];
    }

    /** Sum of the weights of a node's edges. */
    public double strength(int node) {
        double sum = 0;
        for (int i = start[node]; i < start[node + 1]; i++) {
            sum += weight[i];
        }
        return sum;
    }

    /** Sum of the weights of all edges, each once. */
    public double totalWeight() {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        return sum / 2;
    }

    /** First place of a node's neighbours; those of the next node begin where they end. */
    int first(int node) {
        return start[node];
    }

    /** The neighbour at a place. */
    int neighbour(int place) {
        return neighbour[place];
    }

    /** The weight of the edge to the neighbour at a place. */
    double weight(int place) {
        return weight[place];
    }
}
