package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GraphTest {
    @Test
    void aNodeKnowsItsNeighboursByNumberWhateverTheOrderOfEdges() {
        Graph graph = Graph.of(3, new int[] {2, 1}, new int[] {1, 0}, new double[] {5, 7});
        assertEquals(2, graph.degree(1));
        assertEquals(0, graph.neighbour(graph.first(1)));
        assertEquals(2, graph.neighbour(graph.first(1) + 1));
        assertEquals(12, graph.strength(1));
        assertEquals(12, graph.totalWeight());
        assertEquals(2, graph.edges());
    }

    @Test
    void loopsParallelEdgesAndWeightsOfNothingAreRefused() {
        int[] a = {0};
        int[] b = {1};
        double[] w = {1};
        assertThrows(IllegalArgumentException.class, () -> Graph.of(2, a, a, w));
        assertThrows(IllegalArgumentException.class, () -> Graph.of(1, a, b, w));
        assertThrows(IllegalArgumentException.class, () -> Graph.of(2, a, b, new double[] {0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Graph.of(2, new int[] {0, 1}, new int[] {1, 0}, new double[] {1, 2}));
    }
}
