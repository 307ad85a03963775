package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GriesDpTest {

    @Test
    void reproducesTheWorkedExampleOfUnequalParts() {
        assertBothWays(.18, new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11});
    }

    @Test
    void reproducesTheWorkedExamplesOfEqualParts() {
        long[] equalParts = {20, 20, 20, 20, 20};
        assertBothWays(.8, new long[] {15, 0, 0, 0, 0}, equalParts);
        assertBothWays(.5, new long[] {8, 2, 0, 0, 10}, equalParts);
    }

    @Test
    void isZeroForATermSpreadAsTheTokensAre() {
        assertBothWays(0, new long[] {1, 2, 3}, new long[] {10, 20, 30});
    }

    @Test
    void isTheSameFromSummandsOfHitPartsAsByDefinition() {
        Random random = new Random(42);
        long[] partTokens = random.longs(1000, 1, 5000).toArray();
        long[] hits = new long[1000];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = random.nextInt(4) == 0 ? Math.min(partTokens[i], random.nextInt(20)) : 0;
        }
        assertBothWays(GriesDp.of(hits, partTokens), hits, partTokens);
    }

    @Test
    void countsASummandInWholeUnits() {
        // |2/3 - 1/2| = 1/6
        assertEquals(166_666_666_666_667L, GriesDp.part(2, 3, 10, 20));
        // the same distance on the other side: |1/3 - 1/2|
        assertEquals(166_666_666_666_667L, GriesDp.part(1, 3, 10, 20));
        assertEquals(0, GriesDp.part(1, 2, 10, 20));
    }

    @Test
    void doesNotExistForFewerThanTwoParts() {
        assertNull(GriesDp.of(new long[] {3}, new long[] {10}));
        assertNull(GriesDp.of(GriesDp.part(3, 3, 10, 10), 10, 10, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 10, 20", "4, 3, 10, 20", "3, 3, 2, 20", "3, 3, 21, 20", "3, 21, 10, 20"})
    void refusesAnImpossiblePart(long hits, long frequency, long partTokens, long tokens) {
        assertThrows(IllegalArgumentException.class, () -> GriesDp.part(hits, frequency, partTokens, tokens));
    }

    @Test
    void saysWhichPartItFoundImpossible() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> GriesDp.part(4, 3, 10, 20));
        assertEquals(
                "impossible part: 4 of 3 hits in 10 of 20 tokens; expected 1 <= hits <= tokens, and no more in the part"
                        + " than in all",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"-1, 10, 20, 2", "0, 0, 20, 2", "0, 21, 20, 2", "0, 10, 20, 0"})
    void refusesImpossibleSums(long sumOfParts, long hitPartTokens, long tokens, long partCount) {
        assertThrows(IllegalArgumentException.class, () -> GriesDp.of(sumOfParts, hitPartTokens, tokens, partCount));
    }

    @Test
    void refusesArraysThatAreNoCorpus() {
        assertRefused("expected the tokens of each of 2 parts, found 1", new long[] {1, 2}, new long[] {5});
        assertRefused(
                "part 1: expected 0 <= hits <= tokens and at least 1 token, found 0 hits in 0 tokens",
                new long[] {1, 0},
                new long[] {5, 0});
        assertRefused(
                "part 0: expected 0 <= hits <= tokens and at least 1 token, found 6 hits in 5 tokens",
                new long[] {6, 0},
                new long[] {5, 5});
        assertRefused(
                "a term without hits has no dispersion, found 0 hits in 2 parts", new long[] {0, 0}, new long[] {5, 5});
    }

    private static void assertBothWays(double dp, long[] hits, long[] partTokens) {
        assertEquals(dp, GriesDp.of(hits, partTokens), 1e-12);
        long frequency = 0;
        long tokens = 0;
        for (int i = 0; i < hits.length; i++) {
            frequency += hits[i];
            tokens += partTokens[i];
        }
        long sumOfParts = 0;
        long hitPartTokens = 0;
        for (int i = hits.length - 1; i >= 0; i--) {
            if (hits[i] > 0) {
                sumOfParts += GriesDp.part(hits[i], frequency, partTokens[i], tokens);
                hitPartTokens += partTokens[i];
            }
        }
        assertEquals(dp, GriesDp.of(sumOfParts, hitPartTokens, tokens, hits.length), 1e-12);
    }

    private static void assertRefused(String message, long[] hits, long[] partTokens) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> GriesDp.of(hits, partTokens));
        assertEquals(message, refusal.getMessage());
    }
}
