package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogRatioErrorTest {
    private static FamilySums sums(long[] x, long[] n) {
        FamilySums sums = FamilySums.NONE;
        for (int f = 0; f < x.length; f++) {
            sums = sums.plus(x[f], n[f]);
        }
        return sums;
    }

    // Six documents of 10 tokens with 1 or 3 hits against six of 10 with 1 hit, one of them with 2:
    // u = ±1/12 each, sum of u^2 = 6/144; h1 = 30/144; v^2: y = 1,1,1,1,1,2 of 7, mean 7/6: (5 (1/42)^2 + (5/42)^2) =
    // 30/1764, h2 = 9/49. se^2 = (6/144 / (114/144)^2 + 30/1764 / (40/49)^2) / ln(2)^2 = 0.191453
    @Test
    void isTheSumOfWhatEveryFamilyAdds() {
        FamilySums target = sums(new long[] {1, 3, 1, 3, 1, 3}, new long[] {10, 10, 10, 10, 10, 10});
        FamilySums reference = sums(new long[] {1, 1, 1, 1, 1, 2}, new long[] {10, 10, 10, 10, 10, 10});
        double expected = (6.0 / 144 / (114.0 / 144 * 114 / 144) + 30.0 / 1764 / (40.0 / 49 * 40 / 49))
                / (Math.log(2) * Math.log(2));
        assertEquals(Math.sqrt(expected), LogRatioError.of(target, reference, SharedSums.NONE), 1e-12);
    }

    @Test
    void fewerThanFiveFamiliesWithTheTermOnEitherSideHaveNone() {
        FamilySums four = sums(new long[] {1, 3, 1, 3, 0, 0}, new long[] {10, 10, 10, 10, 10, 10});
        FamilySums five = sums(new long[] {1, 3, 1, 3, 2, 0}, new long[] {10, 10, 10, 10, 10, 10});
        assertNull(LogRatioError.of(four, five, SharedSums.NONE));
        assertNull(LogRatioError.of(five, four, SharedSums.NONE));
        assertTrue(LogRatioError.of(five, five, SharedSums.NONE) > 0);
        assertNull(LogRatioError.of(FamilySums.NONE, FamilySums.NONE, SharedSums.NONE));
    }

    @Test
    void documentsThatDoNotVaryHaveNone() {
        FamilySums even = sums(new long[] {2, 4, 6, 2, 4, 6}, new long[] {10, 20, 30, 10, 20, 30});
        assertNull(LogRatioError.of(even, even, SharedSums.NONE));
    }

    @Test
    void everyTextInBothIsNoContrast() {
        long[] x = {1, 3, 1, 3, 2, 5};
        long[] n = {10, 12, 14, 16, 18, 20};
        FamilySums side = sums(x, n);
        SharedSums shared = SharedSums.NONE;
        for (int f = 0; f < x.length; f++) {
            shared = shared.plus(x[f], n[f], x[f], n[f]);
        }
        assertNull(LogRatioError.of(side, side, shared), "copies move both rates alike");
    }

    @Test
    void longTextsDoNotOverflowUnseen() {
        FamilySums one = FamilySums.NONE.plus(1_000_000_000L, 3_000_000_000L);
        assertThrows(ArithmeticException.class, () -> one.plus(1, 3_000_000_000L));
    }

    @Test
    void refusesSumsThatNoFamiliesHave() {
        assertThrows(IllegalArgumentException.class, () -> new FamilySums(2, 1, 10, 1, 10, 100));
        assertThrows(IllegalArgumentException.class, () -> new FamilySums(1, 3, 10, 2, 10, 100));
    }

    /**
     * Efron's bootstrap, with Poisson weights in place of drawing: a family counts 0, 1, 2 … times in each replicate, on both
     * sides alike. Weights are hashes of seed, family and replicate.
     */
    @Test
    void agreesWithAPoissonBootstrapOfFamilies() {
        BurstyCorpus corpus = new BurstyCorpus(3, 400, 300);
        int replicates = 600;
        int families = corpus.documents();
        byte[][] weights = new byte[replicates][families];
        for (int r = 0; r < replicates; r++) {
            for (int f = 0; f < families; f++) {
                weights[r][f] = poisson(hash(17, f, r));
            }
        }
        int compared = 0;
        double sumOfRatios = 0;
        for (int t = 0; t < 120; t++) {
            long[][] cells = cells(corpus, t);
            FamilySums target = sums(cells[0], cells[1]);
            FamilySums reference = sums(cells[2], cells[3]);
            SharedSums shared = SharedSums.NONE;
            for (int f = 0; f < families; f++) {
                shared = shared.plus(cells[0][f], cells[1][f], cells[2][f], cells[3][f]);
            }
            if (target.families() < 15 || reference.families() < 15) {
                continue;
            }
            double error = LogRatioError.of(target, reference, shared);
            double bootstrap = bootstrap(cells, weights);
            compared++;
            sumOfRatios += error / bootstrap;
            assertEquals(1, error / bootstrap, 0.25, "term " + t + ": " + error + " against " + bootstrap);
        }
        assertTrue(compared > 60, compared + " terms");
        assertEquals(1, sumOfRatios / compared, 0.03, "on average over " + compared + " terms");
    }

    /** x, n, y, m of each family: documents of even number are the target, so that families stand in both. */
    private static long[][] cells(BurstyCorpus corpus, int term) {
        long[][] cells = new long[4][corpus.documents()];
        for (int d = 0; d < corpus.documents(); d++) {
            int side = d % 2 * 2;
            cells[side + 1][corpus.family[d]] += corpus.tokens[d];
            for (int i = 0; i < corpus.terms[d].length; i++) {
                if (corpus.terms[d][i] == term) {
                    cells[side][corpus.family[d]] += corpus.counts[d][i];
                }
            }
        }
        return cells;
    }

    private static double bootstrap(long[][] cells, byte[][] weights) {
        double sum = 0;
        double squares = 0;
        for (byte[] weight : weights) {
            long[] total = new long[4];
            for (int f = 0; f < weight.length; f++) {
                for (int c = 0; c < 4; c++) {
                    total[c] += weight[f] * cells[c][f];
                }
            }
            double logRatio = LogRatio.of(ContingencyTable.ofCorpora(total[0], total[1], total[2], total[3]));
            sum += logRatio;
            squares += logRatio * logRatio;
        }
        double mean = sum / weights.length;
        return Math.sqrt((squares / weights.length - mean * mean) * weights.length / (weights.length - 1));
    }

    /** SplitMix64 over the three numbers, as a number in [0, 1). */
    private static double hash(long seed, long family, long replicate) {
        long z = seed * 0x9E3779B97F4A7C15L + family * 0xD1B54A32D192ED03L + replicate * 0x8CB92BA72F3D8DD7L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }

    /** Poisson number of mean 1 at a place of its distribution. */
    private static byte poisson(double place) {
        double probability = StrictMath.exp(-1);
        double below = probability;
        byte k = 0;
        while (place >= below && k < 30) {
            probability /= ++k;
            below += probability;
        }
        return k;
    }
}
