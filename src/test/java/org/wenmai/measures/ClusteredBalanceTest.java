package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteredBalanceTest {
    /** Positive minus negative, and all sentences, of six documents. */
    private static final long[][] DOCUMENTS = {{3, 5}, {-1, 4}, {2, 8}, {0, 3}, {1, 5}, {-2, 6}};

    private static double[] interval(long[][] clusters) {
        long[] sums = new long[5];
        for (long[] c : clusters) {
            sums[0] += c[0];
            sums[1] += c[1];
            sums[2] += c[0] * c[0];
            sums[3] += c[0] * c[1];
            sums[4] += c[1] * c[1];
        }
        return ClusteredBalance.interval(clusters.length, sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    /** Reckoned document by document in another program, with the quantile 2.570581836 of a table. */
    @Test
    void agreesWithTheSumOverDocuments() {
        assertArrayEquals(new double[] {-0.275189, 0.468738}, interval(DOCUMENTS), 1e-6);
    }

    /** Documents drawn anew with replacement; half the width is t times the deviation of the resampled balances. */
    @Test
    void resamplingDocumentsGivesTheSameWidth() {
        Random random = new Random(11);
        long[][] documents = new long[60][];
        for (int i = 0; i < documents.length; i++) {
            double lean = random.nextGaussian() * 0.3;
            long sentences = 5 + random.nextInt(30);
            long d = 0;
            for (int s = 0; s < sentences; s++) {
                double u = random.nextDouble();
                d += u < 0.3 + lean / 2 ? 1 : u > 0.85 + lean / 2 ? -1 : 0;
            }
            documents[i] = new long[] {d, sentences};
        }
        double sum = 0;
        double squares = 0;
        int resamples = 4000;
        for (int r = 0; r < resamples; r++) {
            long d = 0;
            long s = 0;
            for (int i = 0; i < documents.length; i++) {
                long[] drawn = documents[random.nextInt(documents.length)];
                d += drawn[0];
                s += drawn[1];
            }
            double balance = (double) d / s;
            sum += balance;
            squares += balance * balance;
        }
        double deviation = Math.sqrt(squares / resamples - sum / resamples * (sum / resamples));
        double[] interval = interval(documents);
        assertEquals(
                deviation, (interval[1] - interval[0]) / 2 / StudentT.quantile(documents.length - 1), 0.05 * deviation);
    }

    /** Sentences of a document agree; an interval that took them for independent would cover far less. */
    @Test
    void coversTheTruthInNineteenOfTwentySamples() {
        Random random = new Random(5);
        int covered = 0;
        int samples = 2000;
        for (int n = 0; n < samples; n++) {
            long[][] documents = new long[20][];
            for (int i = 0; i < documents.length; i++) {
                long sentences = 10 + random.nextInt(20);
                double share = random.nextInt(3) / 4.0;
                long positive = 0;
                for (int s = 0; s < sentences; s++) {
                    positive += random.nextDouble() < share ? 1 : 0;
                }
                documents[i] = new long[] {positive, sentences};
            }
            double[] interval = interval(documents);
            covered += interval[0] <= 0.25 && interval[1] >= 0.25 ? 1 : 0;
        }
        assertEquals(0.95, (double) covered / samples, 0.015);
    }

    @Test
    void fewDocumentsHaveNoIntervalAndEqualOnesHaveNoWidth() {
        assertNull(ClusteredBalance.interval(4, 1, 8, 1, 2, 16));
        assertNull(ClusteredBalance.interval(9, 0, 0, 0, 0, 0));
        assertArrayEquals(
                new double[] {0.5, 0.5}, interval(new long[][] {{1, 2}, {2, 4}, {1, 2}, {3, 6}, {2, 4}}), 1e-7);
        double[] wide = interval(new long[][] {{9, 9}, {-9, 9}, {9, 9}, {9, 9}, {9, 9}});
        assertTrue(wide[1] == 1 && wide[0] < 0.6);
        assertThrows(IllegalArgumentException.class, () -> ClusteredBalance.interval(5, 9, 8, 1, 1, 1));
    }
}
