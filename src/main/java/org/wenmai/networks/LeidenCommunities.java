package org.wenmai.networks;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities of a network by the Leiden algorithm, as its authors wrote it (CWTS networkanalysis): groups of nodes with more weight
 * within than between them, each connected in itself.
 *
 * <p>{@value #ITERATIONS} iterations, randomness {@value #RANDOMNESS}, edges by weight, one sequence of random numbers from a fixed
 * seed: the same network gives the same communities.
 *
 * <p>Numbered from 1: the largest first, and of equal ones the one with the smallest node.
 *
 * @see <a href="https://doi.org/10.1038/s41598-019-41695-z">Traag, Waltman and van Eck (2019), Scientific Reports 9</a>
 */
public final class LeidenCommunities {
    private static final int ITERATIONS = 10;
    private static final double RANDOMNESS = 0.01;

    private LeidenCommunities() {}

    /**
     * The community of each node, from 1.
     *
     * @param resolution γ, above 0: higher gives more and smaller communities
     * @param seed of the random numbers
     */
    public static int[] of(Graph graph, CommunityQuality quality, double resolution, long seed) {
        if (graph.nodes() == 0) {
            return new int[0];
        }
        boolean modularity = quality == CommunityQuality.MODULARITY;
        Network network = network(graph, modularity);
        // Modularity is the Potts model with the nodes weighted by their edges, and the resolution per weight of the
        // network.
        double scaled = modularity && graph.edges() > 0 ? resolution / (2 * network.getTotalEdgeWeight()) : resolution;
        int[] found = new LeidenAlgorithm(scaled, ITERATIONS, RANDOMNESS, new Random(seed))
                .findClustering(network)
                .getClusters();
        return numberedBySize(found);
    }

    private static Network network(Graph graph, boolean weighNodes) {
        int[][] ends = new int[2][2 * graph.edges()];
        double[] weights = new double[2 * graph.edges()];
        int e = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            for (int i = graph.first(v); i < graph.first(v + 1); i++) {
                ends[0][e] = v;
                ends[1][e] = graph.neighbour(i);
                weights[e++] = graph.weight(i);
            }
        }
        LargeIntArray[] edges = {new LargeIntArray(ends[0]), new LargeIntArray(ends[1])};
        return new Network(graph.nodes(), weighNodes, edges, new LargeDoubleArray(weights), true, false);
    }

    static int[] numberedBySize(int[] found) {
        int most = Arrays.stream(found).max().orElse(-1) + 1;
        int[] size = new int[most];
        int[] smallest = new int[most];
        for (int v = found.length - 1; v >= 0; v--) {
            size[found[v]]++;
            smallest[found[v]] = v;
        }
        Integer[] order = new Integer[most];
        Arrays.setAll(order, c -> c);
        Arrays.sort(order, (a, b) -> size[a] != size[b] ? size[b] - size[a] : smallest[a] - smallest[b]);
        int[] number = new int[most];
        for (int i = 0; i < most; i++) {
            number[order[i]] = i + 1;
        }
        return Arrays.stream(found).map(c -> number[c]).toArray();
    }
}
