package org.wenmai.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForceLayoutTest {
    private static double distance(double[][] at, int a, int b) {
        return Math.hypot(at[0][a] - at[0][b], at[1][a] - at[1][b]);
    }

    @Test
    void friendsStandCloserThanStrangers() {
        Graph club = KarateClub.plain();
        double[][] at = ForceLayout.of(club, 100, 1);
        double friends = 0;
        double all = 0;
        int pairs = 0;
        for (int v = 0; v < 34; v++) {
            for (int i = club.first(v); i < club.first(v + 1); i++) {
                friends += distance(at, v, club.neighbour(i)) / (2 * club.edges());
            }
            for (int w = v + 1; w < 34; w++) {
                all += distance(at, v, w);
                pairs++;
            }
        }
        assertTrue(friends < 0.7 * all / pairs, friends + " against " + all / pairs);
    }

    @Test
    void coordinatesFillTheRangeInTheLargerExtentAndAreTheSameEachTime() {
        double[][] at = ForceLayout.of(KarateClub.weighted(), 50, 3);
        double largest = Arrays.stream(at)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertEquals(1, largest, 1e-6);
        double[][] again = ForceLayout.of(KarateClub.weighted(), 50, 3);
        assertArrayEquals(at[0], again[0]);
        assertArrayEquals(at[1], again[1]);
    }

    @Test
    void smallAndBrokenNetworksHaveFinitePlaces() {
        int[] none = new int[0];
        assertEquals(0, ForceLayout.of(Graph.of(0, none, none, new double[0]), 10, 1)[0].length);
        double[][] one = ForceLayout.of(Graph.of(1, none, none, new double[0]), 10, 1);
        assertEquals(0, one[0][0]);
        assertEquals(0, one[1][0]);
        double[][] parts =
                ForceLayout.of(Graph.of(5, new int[] {0, 2}, new int[] {1, 3}, new double[] {1, 1e12}), 100, 1);
        for (double[] axis : parts) {
            for (double value : axis) {
                assertTrue(value >= -1 && value <= 1, "" + value);
            }
        }
    }

    @Test
    void whatPushesAPointIsCloseToTheSumOverAllBodies() {
        int n = 500;
        Random random = new Random(11);
        double[] x = random.doubles(n).toArray();
        double[] y = random.doubles(n).toArray();
        x[7] = x[8];
        y[7] = y[8];
        RepulsionTree tree = new RepulsionTree(n);
        tree.build(x, y);
        double error = 0;
        double size = 0;
        for (int v = 0; v < n; v++) {
            double px = 0;
            double py = 0;
            for (int w = 0; w < n; w++) {
                double dx = x[v] - x[w];
                double dy = y[v] - y[w];
                double squared = dx * dx + dy * dy;
                if (squared > 0) {
                    px += dx / squared;
                    py += dy / squared;
                }
            }
            tree.push(x[v], y[v]);
            error += Math.hypot(px - tree.pushX(), py - tree.pushY());
            size += Math.hypot(px, py);
        }
        assertTrue(error < 0.05 * size, error / size + " of the push is lost");
    }
}
