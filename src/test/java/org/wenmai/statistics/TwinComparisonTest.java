package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TwinComparisonTest {
    @Test
    void saysThatFiguresAreTheSameOnlyWhereTheyAre() {
        assertEquals("same figures: 1,234 terms, 5 document terms, 6 edges", TwinComparison.said(0, 1_234, 5, 6));
        assertEquals("2 figures differ: 1,234 terms, 5 document terms, 6 edges", TwinComparison.said(2, 1_234, 5, 6));
    }

    @Test
    void anEmptyCellIsTheSameAsAnEmptyOneAlone() {
        assertTrue(TwinComparison.same("null", null));
        assertFalse(TwinComparison.same("null", 0.5));
        assertFalse(TwinComparison.same("0.5", null));
        assertTrue(TwinComparison.same("0.5", 0.5 + 1e-12));
        assertFalse(TwinComparison.same("0.5", 0.5 + 1e-6));
    }
}
