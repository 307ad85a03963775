package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where there is nothing to find, the test of {@link LogRatioError} finds as much as it says it does: random halves of one
 * corpus differ by chance alone.
 */
class KeynessCalibrationTest {
    private static final int SPLITS = 200;

    /** Occurrences and tokens of a family on either side of a split: x, n, y, m. */
    private record Split(BurstyCorpus corpus, boolean[] inTarget) {
        /** p of each term, NaN where there is none; and whether it stands in enough documents for a share to be looked at. */
        void test(double[] p, boolean[] widespread) {
            int families = corpus.documents();
            long[] n = new long[families];
            long[] m = new long[families];
            for (int d = 0; d < families; d++) {
                (inTarget[d] ? n : m)[corpus.family[d]] += corpus.tokens[d];
            }
            long[][] x = new long[corpus.vocabulary][];
            long[][] y = new long[corpus.vocabulary][];
            int[] df = new int[corpus.vocabulary];
            int[] rdf = new int[corpus.vocabulary];
            for (int d = 0; d < families; d++) {
                for (int i = 0; i < corpus.terms[d].length; i++) {
                    int t = corpus.terms[d][i];
                    if (x[t] == null) {
                        x[t] = new long[families];
                        y[t] = new long[families];
                    }
                    (inTarget[d] ? x : y)[t][corpus.family[d]] += corpus.counts[d][i];
                    (inTarget[d] ? df : rdf)[t]++;
                }
            }
            for (int t = 0; t < corpus.vocabulary; t++) {
                p[t] = x[t] == null ? Double.NaN : pValue(x[t], n, y[t], m);
                widespread[t] = df[t] >= 10 && rdf[t] >= 10;
            }
        }

        private static double pValue(long[] x, long[] n, long[] y, long[] m) {
            Sums sums = new Sums();
            for (int f = 0; f < n.length; f++) {
                sums.add(x[f], n[f], y[f], m[f]);
            }
            Double error = LogRatioError.of(sums.target(), sums.reference(), sums.shared());
            if (error == null) {
                return Double.NaN;
            }
            double z = LogRatio.of(ContingencyTable.ofCorpora(sums.a, sums.n1, sums.b, sums.n2)) / error;
            return ChiSquared.pValue(z * z);
        }
    }

    /** The sums of one term, without a record for every family of every split. */
    private static final class Sums {
        private long k, a, n1, xx, xn, nn, rk, b, n2, yy, ym, mm, xy, xm, ny, nm;

        void add(long x, long n, long y, long m) {
            k += x > 0 ? 1 : 0;
            rk += y > 0 ? 1 : 0;
            a += x;
            b += y;
            n1 += n;
            n2 += m;
            xx += x * x;
            xn += x * n;
            nn += n * n;
            yy += y * y;
            ym += y * m;
            mm += m * m;
            xy += x * y;
            xm += x * m;
            ny += n * y;
            nm += n * m;
        }

        FamilySums target() {
            return new FamilySums(k, a, n1, xx, xn, nn);
        }

        FamilySums reference() {
            return new FamilySums(rk, b, n2, yy, ym, mm);
        }

        SharedSums shared() {
            return new SharedSums(xy, xm, ny, nm);
        }
    }

    @ParameterizedTest
    @CsvSource({"700, 1500, 0.5", "250, 1500, 0.5", "700, 1500, 0.25"})
    void randomSplitsOfOneCorpusDifferByChanceAlone(int documents, int vocabulary, double share) {
        BurstyCorpus corpus = new BurstyCorpus(11, documents, vocabulary);
        double[] p = new double[vocabulary];
        boolean[] widespread = new boolean[vocabulary];
        long tested = 0;
        long below = 0;
        int splitsWithFinding = 0;
        for (int seed = 0; seed < SPLITS; seed++) {
            Random random = new Random(seed);
            boolean[] inTarget = new boolean[corpus.documents()];
            for (int d = 0; d < inTarget.length; d++) {
                inTarget[d] = random.nextDouble() < share;
            }
            new Split(corpus, inTarget).test(p, widespread);
            for (int t = 0; t < vocabulary; t++) {
                if (widespread[t] && !Double.isNaN(p[t])) {
                    tested++;
                    below += p[t] < 0.05 ? 1 : 0;
                }
            }
            double[] q = BenjaminiHochberg.qValues(
                    Arrays.stream(p).filter(value -> !Double.isNaN(value)).toArray());
            splitsWithFinding += Arrays.stream(q).anyMatch(value -> value < 0.05) ? 1 : 0;
        }
        double shareBelow = (double) below / tested;
        String found = "%d tests, %.4f of p below 0.05, %d of %d splits with a q below 0.05"
                .formatted(tested, shareBelow, splitsWithFinding, SPLITS);
        assertTrue(shareBelow >= 0.03 && shareBelow <= 0.07, found);
        assertTrue(splitsWithFinding <= 0.08 * SPLITS, found);
    }
}
