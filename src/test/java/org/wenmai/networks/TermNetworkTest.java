package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenmai.networks.TermNetwork.Edge;
import org.wenmai.networks.TermNetwork.Node;

class TermNetworkTest {
    private static final NetworkSettings SETTINGS = new NetworkSettings(CommunityQuality.MODULARITY, 1, 1, 50);

    @Test
    void nodesStandInCodePointOrderBeyondTheFirstPlane() {
        List<Node> nodes = TermNetwork.of(List.of(new Edge("\uFF21", "𠮷", 2), new Edge("a", "𠮷", 3)))
                .nodes(SETTINGS);
        assertEquals(
                List.of("a", "\uFF21", "𠮷"), nodes.stream().map(Node::term).toList());
        assertEquals(2, nodes.get(2).degree());
        assertEquals(5, nodes.get(2).strength());
        assertEquals(1.0, nodes.get(2).betweenness());
    }

    @Test
    void theOrderOfEdgesDoesNotShow() {
        Random random = new Random(5);
        List<Edge> edges = new ArrayList<>();
        for (int a = 0; a < 60; a++) {
            for (int b = a + 1; b < 60; b++) {
                if (random.nextInt(8) == 0) {
                    edges.add(new Edge("t%02d".formatted(a), "t%02d".formatted(b), 1 + random.nextInt(9)));
                }
            }
        }
        List<Node> nodes = TermNetwork.of(edges).nodes(SETTINGS);
        Collections.shuffle(edges, random);
        assertEquals(nodes, TermNetwork.of(edges).nodes(SETTINGS));
        for (Node node : nodes) {
            assertTrue(Double.isFinite(node.pagerank() + node.betweenness() + node.x() + node.y()));
        }
    }

    @Test
    void onePairHasNoBetweennessAndWithoutALayoutThereAreNoCoordinates() {
        List<Node> nodes = TermNetwork.of(List.of(new Edge("甲", "乙", 2)))
                .nodes(new NetworkSettings(CommunityQuality.CPM, 1, 1, 0));
        assertNull(nodes.get(0).betweenness());
        assertNull(nodes.get(0).x());
        assertEquals(0.5, nodes.get(0).pagerank(), 1e-12);
        assertEquals(1, nodes.get(1).community());
    }

    @Test
    void anEmptyNetworkHasNoNodes() {
        assertEquals(List.of(), TermNetwork.of(List.of()).nodes(SETTINGS));
    }
}
