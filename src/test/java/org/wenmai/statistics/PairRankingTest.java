package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class PairRankingTest {
    private static Row pair(int b, double pmi, double logLikelihood) {
        return RowFactory.create(0, 0, b, 1L, 1L, pmi, logLikelihood);
    }

    private static List<String> ranked(PairRanking ranking, Row... weakestFirst) {
        List<String> ranks = new ArrayList<>();
        for (Row pair : weakestFirst) {
            ranking.ranked(pair).forEachRemaining(row -> ranks.add(row.getInt(2) + " at " + row.getLong(8)));
        }
        return ranks;
    }

    @Test
    void pairsThatRepelStandBehindAllThatAttract() {
        assertEquals(
                List.of("1 at 2", "2 at 3", "3 at 1"),
                ranked(ranking(1, 3), pair(1, 0.1, 0.5), pair(2, -1, 20), pair(3, 2, 30)));
    }

    @Test
    void pairsOfLargerQLeaveNoGapInTheRanks() {
        // The attracting pair that is left out stood before the repelling one, which is stronger.
        assertEquals(
                List.of("2 at 2", "3 at 1"),
                ranked(ranking(0.05, 3), pair(1, 0.1, 0.5), pair(2, -1, 20), pair(3, 2, 30)));
    }

    @Test
    void pairsBehindTheLastRankAreLeftOut() {
        assertEquals(
                List.of("1 at 2", "3 at 1"), ranked(ranking(1, 2), pair(1, 0.1, 0.5), pair(2, -1, 20), pair(3, 2, 30)));
    }

    private static PairRanking ranking(double maxQ, long maxRank) {
        return new PairRanking(Map.of(0, new PairTotals(3, 2)), maxQ, maxRank);
    }
}
