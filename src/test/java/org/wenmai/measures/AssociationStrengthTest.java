package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AssociationStrengthTest {

    @Test
    void reproducesTheWorkedPair() {
        assertEquals(.005556, AssociationStrength.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)), 5e-7);
    }

    @Test
    void isTheRatioOfJointToExpectedFrequencyWhenMultipliedByTheWindows() {
        assertEquals(55.555556, AssociationStrength.of(ContingencyTable.ofWindows(30, 60, 90, 10_000)) * 10_000, 5e-7);
    }

    @Test
    void dividesAnEdgeByItsExpectedWeightAsVosviewerDoes() {
        assertEquals(55.555556, AssociationStrength.vos(30, 60, 90, 10_000), 5e-7);
    }

    @Test
    void isTwoForAnEdgeTwiceAsHeavyAsExpected() {
        // a cycle of four nodes: each edge weighs 1, each node 2, all nodes 8; expected weight 2 * 2 / 8
        assertEquals(2, AssociationStrength.vos(1, 2, 2, 8));
    }

    @Test
    void doesNotExistIfATermNeverOccursOrANodeWeighsNothing() {
        assertNull(AssociationStrength.of(ContingencyTable.ofWindows(0, 0, 90, 10_000)));
        assertNull(AssociationStrength.vos(0, 0, 90, 10_000));
    }

    @Test
    void refusesWeightsThatCannotStandTogether() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> AssociationStrength.vos(5, 60, 90, 149));
        assertEquals(
                "impossible weights: edge 5, nodes 60 and 90, total 149; expected none negative and nodes <= total",
                refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> AssociationStrength.vos(-1, 60, 90, 150));
    }
}
