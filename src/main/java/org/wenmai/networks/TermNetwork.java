package org.wenmai.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.measures.CodePointOrder;

/** The figures of every node of one network of terms. */
public final class TermNetwork {
    /** Two terms and how many windows hold both. */
    public record Edge(String termA, String termB, long jointFrequency) {}

    /**
     * A term and its place in the network.
     *
     * @param betweenness null where the network has fewer than three terms
     * @param x null without a layout
     * @param y null without a layout
     */
    public record Node(
            String term,
            long degree,
            long strength,
            double pagerank,
            Double betweenness,
            long core,
            long community,
            Double x,
            Double y) {}

    private final List<String> terms;
    private final Graph graph;

    private TermNetwork(List<String> terms, Graph graph) {
        this.terms = terms;
        this.graph = graph;
    }

    /** The network of edges, in any order. */
    public static TermNetwork of(Iterable<Edge> edges) {
        Map<String, Integer> number = new HashMap<>();
        int count = 0;
        for (Edge edge : edges) {
            number.put(edge.termA(), 0);
            number.put(edge.termB(), 0);
            count++;
        }
        List<String> terms = new ArrayList<>(number.keySet());
        terms.sort(CodePointOrder::compare);
        for (int i = 0; i < terms.size(); i++) {
            number.put(terms.get(i), i);
        }
        int[] from = new int[count];
        int[] to = new int[count];
        double[] weight = new double[count];
        int e = 0;
        for (Edge edge : edges) {
            from[e] = number.get(edge.termA());
            to[e] = number.get(edge.termB());
            weight[e++] = edge.jointFrequency();
        }
        return new TermNetwork(terms, Graph.of(terms.size(), from, to, weight));
    }

    /** Its nodes by term. */
    public List<Node> nodes(NetworkSettings settings) {
        double[] pagerank = PageRank.of(graph);
        double[] betweenness = Betweenness.of(graph);
        int[] core = CoreNumbers.of(graph);
        int[] community = LeidenCommunities.of(graph, settings.quality(), settings.resolution(), settings.seed());
        double[][] at =
                settings.layoutRounds() == 0 ? null : ForceLayout.of(graph, settings.layoutRounds(), settings.seed());
        List<Node> nodes = new ArrayList<>(terms.size());
        for (int v = 0; v < terms.size(); v++) {
            nodes.add(new Node(
                    terms.get(v),
                    graph.degree(v),
                    // Sums of counts are exact in a double up to 2^53.
                    (long) graph.strength(v),
                    pagerank[v],
                    betweenness == null ? null : betweenness[v],
                    core[v],
                    community[v],
                    at == null ? null : at[0][v],
                    at == null ? null : at[1][v]));
        }
        return nodes;
    }
}
