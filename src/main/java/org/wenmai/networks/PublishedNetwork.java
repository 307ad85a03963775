package org.wenmai.networks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One network as its tables publish it, ready for files.
 *
 * @param source its source, {@code *} for the whole corpus
 * @param window its unit
 * @param nodes by term
 * @param edges by their terms
 */
public record PublishedNetwork(String source, String window, List<Node> nodes, List<Edge> edges) {
    /** A term; null where the table has no figure. */
    public record Node(
            String term,
            String pos,
            String type,
            long frequency,
            long degree,
            long strength,
            Double pagerank,
            Double betweenness,
            Long core,
            Long community,
            Double x,
            Double y) {}

    /** Two terms; null where the table has no figure. */
    public record Edge(
            String termA,
            String termB,
            long jointFrequency,
            Double npmi,
            double logDice,
            double logLikelihood,
            double q,
            Double stability) {}

    /** Numbers of the terms in all files of the network: from 1, in the order of nodes. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Node node : nodes) {
            numbers.put(node.term(), numbers.size() + 1);
        }
        return numbers;
    }
}
