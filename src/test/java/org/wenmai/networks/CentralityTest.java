package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The karate club's figures are those of NetworkX 3.6.1:
 *
 * <pre>{@code
 * g = nx.karate_club_graph(); h = nx.Graph(list(g.edges))
 * nx.pagerank(h, tol=1e-15, max_iter=100000); nx.pagerank(g, tol=1e-15, max_iter=100000)
 * nx.betweenness_centrality(h); nx.core_number(h)
 * }</pre>
 */
class CentralityTest {
    private static final double[] PAGERANK = {
        0.096997285388, 0.052876924061, 0.057078509488, 0.035859857786, 0.021977952365, 0.029111154678, 0.029111154678,
                0.024490497035,
        0.029766056081, 0.014309397129, 0.021977952365, 0.009564745492, 0.014644892012, 0.029536456152, 0.014535993998,
                0.014535993998,
        0.016784005444, 0.014558677209, 0.014535993998, 0.019604636326, 0.014535993998, 0.014558677209, 0.014535993998,
                0.031522514777,
        0.021076033559, 0.021006197394, 0.015044038083, 0.025639767483, 0.019573459464, 0.026288537695, 0.024590155249,
                0.037158087069,
        0.071693226006, 0.100919182333
    };

    private static final double[] PAGERANK_WEIGHTED = {
        0.088500315428, 0.057412319363, 0.062765623848, 0.037210034818, 0.020500801081, 0.033803873052, 0.031523018965,
                0.026463202686,
        0.033382483466, 0.009463494951, 0.020685684695, 0.009784998143, 0.011474264117, 0.033472924965, 0.012942403848,
                0.016377443782,
        0.016752260138, 0.009676695208, 0.009545337709, 0.013076990053, 0.011224883881, 0.011359470086, 0.012961390746,
                0.041149758203,
        0.016635732756, 0.028676448854, 0.015241717408, 0.027237726790, 0.014479228224, 0.028274666469, 0.023032846091,
                0.041988177762,
        0.075934419581, 0.096989362834
    };

    private static final double[] BETWEENNESS = {
        0.437635281385, 0.053936688312, 0.143656806157, 0.011909271284, 0.000631313131, 0.029987373737, 0.029987373737,
                0.000000000000,
        0.055926827802, 0.000847763348, 0.000631313131, 0.000000000000, 0.000000000000, 0.045863395863, 0.000000000000,
                0.000000000000,
        0.000000000000, 0.000000000000, 0.000000000000, 0.032475048100, 0.000000000000, 0.000000000000, 0.000000000000,
                0.017613636364,
        0.002209595960, 0.003840488215, 0.000000000000, 0.022333453583, 0.001794733045, 0.002922077922, 0.014411976912,
                0.138275613276,
        0.145247113997, 0.304074975950
    };

    private static final int[] CORE = {
        4, 4, 4, 4, 3, 3, 3, 4,
        4, 2, 3, 1, 2, 4, 2, 2,
        2, 2, 2, 3, 2, 2, 2, 3,
        3, 3, 2, 3, 3, 3, 4, 3,
        4, 4
    };

    private static Graph graph(int nodes, int... ends) {
        int[] from = new int[ends.length / 2];
        int[] to = new int[from.length];
        double[] weight = new double[from.length];
        for (int e = 0; e < from.length; e++) {
            from[e] = ends[2 * e];
            to[e] = ends[2 * e + 1];
            weight[e] = 1;
        }
        return Graph.of(nodes, from, to, weight);
    }

    @Test
    void pageRankOfTheKarateClubIsThatOfNetworkX() {
        assertArrayEquals(PAGERANK, PageRank.of(KarateClub.plain()), 1e-11);
    }

    @Test
    void pageRankFollowsWeights() {
        assertArrayEquals(PAGERANK_WEIGHTED, PageRank.of(KarateClub.weighted()), 1e-11);
    }

    @Test
    void pageRankSumsToOneAcrossPartsAndLoneNodes() {
        double[] rank = PageRank.of(graph(6, 0, 1, 1, 2, 3, 4));
        assertEquals(1, Arrays.stream(rank).sum(), 1e-12);
        assertEquals(rank[0], rank[2], 1e-15);
        assertEquals(0, PageRank.of(graph(0)).length);
    }

    @Test
    void betweennessOfTheKarateClubIsThatOfNetworkX() {
        assertArrayEquals(BETWEENNESS, Betweenness.of(KarateClub.plain()), 1e-11);
        assertArrayEquals(BETWEENNESS, Betweenness.of(KarateClub.weighted()), 1e-11, "weights are no distances");
    }

    @Test
    void theCentreOfAStarIsBetweenAllOthers() {
        assertArrayEquals(new double[] {1, 0, 0, 0}, Betweenness.of(graph(4, 0, 1, 0, 2, 0, 3)), 1e-15);
    }

    @Test
    void betweennessOfOtherPartsIsCountedAgainstAllNodes() {
        // A path of three and a separate pair: 2 / (4 * 3) of one pair.
        assertArrayEquals(new double[] {0, 1.0 / 6, 0, 0, 0}, Betweenness.of(graph(5, 0, 1, 1, 2, 3, 4)), 1e-15);
    }

    @Test
    void betweennessOfTwoNodesDoesNotExist() {
        assertNull(Betweenness.of(graph(2, 0, 1)));
        assertNull(Betweenness.of(graph(0)));
    }

    @Test
    void coreNumbersOfTheKarateClubAreThoseOfNetworkX() {
        assertArrayEquals(CORE, CoreNumbers.of(KarateClub.plain()));
    }

    @Test
    void coreNumbersOfKnownShapes() {
        assertArrayEquals(new int[] {1, 1, 1, 0}, CoreNumbers.of(graph(4, 0, 1, 1, 2)));
        assertArrayEquals(
                new int[] {3, 3, 3, 3, 1}, CoreNumbers.of(graph(5, 0, 1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3, 3, 4)));
        assertEquals(0, CoreNumbers.of(graph(0)).length);
    }
}
