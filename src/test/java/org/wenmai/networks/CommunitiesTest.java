package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    private static int[] fromZero(int[] communities) {
        return Arrays.stream(communities).map(c -> c - 1).toArray();
    }

    /** 0.4198 is the highest modularity of the club's plain network, with four communities: Brandes et al. (2008). */
    @Test
    void leidenFindsTheBestDivisionOfTheKarateClub() {
        Graph club = KarateClub.plain();
        int[] communities = LeidenCommunities.of(club, CommunityQuality.MODULARITY, 1, 1);
        assertEquals(0.41978961209730437, Modularity.of(club, fromZero(communities), 1), 1e-12);
        assertEquals(4, Arrays.stream(communities).max().orElseThrow());
    }

    /** nx.community.modularity(h, the two clubs after the split, weight=None) of NetworkX 3.6.1. */
    @Test
    void modularityOfTheSplitOfTheClubIsThatOfNetworkX() {
        int[] split = new int[34];
        Arrays.fill(split, 1);
        for (int member : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21}) {
            split[member] = 0;
        }
        assertEquals(0.3582347140039448, Modularity.of(KarateClub.plain(), split, 1), 1e-12);
    }

    @Test
    void aHigherResolutionGivesMoreCommunities() {
        Graph club = KarateClub.weighted();
        long few = Arrays.stream(LeidenCommunities.of(club, CommunityQuality.MODULARITY, 0.5, 1))
                .distinct()
                .count();
        long many = Arrays.stream(LeidenCommunities.of(club, CommunityQuality.MODULARITY, 3, 1))
                .distinct()
                .count();
        assertTrue(few < many, few + " against " + many);
    }

    @Test
    void thePottsModelJoinsNodesWhoseEdgesAreHeavierThanItsResolution() {
        Graph path = Graph.of(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new double[] {9, 1, 9});
        assertArrayEquals(new int[] {1, 1, 2, 2}, LeidenCommunities.of(path, CommunityQuality.CPM, 5, 1));
        assertArrayEquals(new int[] {1, 2, 3, 4}, LeidenCommunities.of(path, CommunityQuality.CPM, 10, 1));
    }

    @Test
    void communitiesAreNumberedBySizeThenSmallestNode() {
        assertArrayEquals(
                new int[] {3, 1, 1, 2, 1, 2, 4}, LeidenCommunities.numberedBySize(new int[] {5, 0, 0, 2, 0, 2, 1}));
        assertArrayEquals(new int[] {2, 1, 1}, LeidenCommunities.numberedBySize(new int[] {0, 1, 1}));
    }

    @Test
    void theSameSeedGivesTheSameCommunities() {
        Graph club = KarateClub.weighted();
        assertArrayEquals(
                LeidenCommunities.of(club, CommunityQuality.MODULARITY, 1, 7),
                LeidenCommunities.of(club, CommunityQuality.MODULARITY, 1, 7));
    }

    @Test
    void withoutEdgesEveryNodeIsAloneAndModularityDoesNotExist() {
        Graph lone = Graph.of(2, new int[0], new int[0], new double[0]);
        assertArrayEquals(new int[] {1, 2}, LeidenCommunities.of(lone, CommunityQuality.MODULARITY, 1, 1));
        assertNull(Modularity.of(lone, new int[] {0, 1}, 1));
        assertEquals(
                0,
                LeidenCommunities.of(
                                Graph.of(0, new int[0], new int[0], new double[0]), CommunityQuality.MODULARITY, 1, 1)
                        .length);
    }
}
