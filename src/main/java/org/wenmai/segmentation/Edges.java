package org.wenmai.segmentation;

import java.util.Arrays;

/**
 * Which words of a stretch may follow which, and what they cost then; edges from earlier words come first. Used again for every stretch,
 * by one thread.
 */
final class Edges {
    private final PairCosts costs;
    private int size;
    private int[] from = new int[512];
    private int[] to = new int[512];
    private double[] cost = new double[512];
    /** The edges whose pair may be known. */
    private int[] asked = new int[512];

    private int questions;

    Edges(PairCosts costs) {
        this.costs = costs;
    }

    void clear() {
        size = 0;
        questions = 0;
    }

    /**
     * Adds an edge.
     *
     * @param alone what the second word costs after one it is not known to follow
     */
    void add(int node, long record, int next, long nextRecord, double alone) {
        if (size == from.length) {
            grow();
        }
        from[size] = node;
        to[size] = next;
        cost[size] = alone;
        asked[questions] = size++;
        questions += costs.mayDiffer(record, nextRecord); // no branch: which edges are asked about cannot be foreseen
    }

    private void grow() {
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
        cost = Arrays.copyOf(cost, 2 * size);
        asked = Arrays.copyOf(asked, 2 * size);
    }

    /** How many. */
    int size() {
        return size;
    }

    /** How many of them may cost something else than their word alone. */
    int questions() {
        return questions;
    }

    /** The edge of such a question. */
    int asked(int question) {
        return asked[question];
    }

    void cost(int edge, double newCost) {
        cost[edge] = newCost;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    double cost(int edge) {
        return cost[edge];
    }
}
