package org.wenmai.networks;

import java.util.Arrays;

/**
 * The core number of a node: the largest {@code k} for which it belongs to a part of the network where every node has at least
 * {@code k} neighbours in that part.
 *
 * <p>Range: 0 for a node without an edge, 1 in a tree, {@code n − 1} in a complete network of {@code n}. Weights do not matter.
 *
 * <p>Batagelj and Zaveršnik's algorithm: the node of least degree is taken away again and again; in time of the edges.
 *
 * @see <a href="https://doi.org/10.1016/0378-8733(83)90028-X">Seidman (1983), Social Networks 5(3)</a>
 * @see <a href="https://arxiv.org/abs/cs/0310049">Batagelj and Zaveršnik (2003)</a>
 */
public final class CoreNumbers {

    private CoreNumbers() {}

    /** The core number of each node. */
    public static int[] of(Graph graph) {
        int n = graph.nodes();
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = graph.degree(v);
            most = Math.max(most, degree[v]);
        }
        // Nodes in order of degree; bin[d] is where those of degree d begin.
        int[] bin = new int[most + 2];
        for (int v = 0; v < n; v++) {
            bin[degree[v] + 1]++;
        }
        for (int d = 1; d < bin.length; d++) {
            bin[d] += bin[d - 1];
        }
        int[] next = Arrays.copyOf(bin, bin.length);
        int[] order = new int[n];
        int[] place = new int[n];
        for (int v = 0; v < n; v++) {
            place[v] = next[degree[v]]++;
            order[place[v]] = v;
        }
        for (int at = 0; at < n; at++) {
            int v = order[at];
            for (int i = graph.first(v); i < graph.first(v + 1); i++) {
                int w = graph.neighbour(i);
                if (degree[w] > degree[v]) {
                    moveDown(w, degree[w], bin, order, place);
                    degree[w]--;
                }
            }
        }
        return degree;
    }

    /** Exchanges a node with the first of its degree, which the degree below then takes over. */
    private static void moveDown(int node, int degree, int[] bin, int[] order, int[] place) {
        int first = bin[degree];
        int other = order[first];
        order[place[node]] = other;
        place[other] = place[node];
        order[first] = node;
        place[node] = first;
        bin[degree]++;
    }
}
