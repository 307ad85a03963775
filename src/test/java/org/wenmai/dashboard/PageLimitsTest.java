package org.wenmai.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLimitsTest {
    @Test
    void fewSourcesGetLongLists() {
        PageLimits limits = new PageLimits(5_000, 8_000_000, 1_000_000).of(3, 30);
        assertEquals(300, limits.ownTerms());
        assertEquals(1_000, limits.sharedTerms());
        assertTrue(limits.sharesOwnTerms());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "12, 117", "300, 10", "100000, 4000", "300, 100000"})
    void whateverTheCorpusThePageIsBounded(int sources, int periods) {
        PageLimits limits = new PageLimits(5_000, 8_000_000, 1_000_000).of(sources, periods);
        long scopes = limits.sources() + 1;
        assertTrue(limits.sources() <= 300);
        assertTrue(scopes * (limits.ownTerms() + limits.sharedTerms()) <= 30_000);
        assertTrue(scopes * limits.keyTerms() <= 5_000);
        assertTrue(scopes * limits.ownNodes() <= 10_000);
        assertTrue(limits.scopesWithPeriods() == 1 || limits.scopesWithPeriods() * (long) periods <= 40_000);
        assertEquals(scopes <= 21, limits.sharesOwnTerms());
    }

    @Test
    void manySourcesGetShortLists() {
        PageLimits limits = new PageLimits(5_000, 8_000_000, 1_000_000).of(300, 30);
        assertEquals(20, limits.ownTerms());
        assertFalse(limits.sharesOwnTerms());
    }
}
