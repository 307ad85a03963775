package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class EvaluationTest {
    private static double[][] sure(int... predicted) {
        return IntStream.of(predicted)
                .mapToObj(k -> {
                    double[] row = {0.1, 0.1, 0.1};
                    row[k] = 0.8;
                    return row;
                })
                .toArray(double[][]::new);
    }

    @Test
    void macroF1IsTheMeanOverClasses() {
        // class 0: TP 1, FP 1, FN 0: 2/3; class 1: TP 1, FP 0, FN 1: 2/3; class 2: TP 1: 1
        Evaluation evaluation = new Evaluation(3, new int[] {0, 1, 1, 2}, sure(0, 1, 0, 2));
        assertEquals((2.0 / 3 + 2.0 / 3 + 1) / 3, evaluation.macroF1(), 1e-12);
        assertEquals(2.0 / 3, evaluation.f1(0), 1e-12);
        assertEquals(0.75, evaluation.accuracy());
    }

    @Test
    void aClassThatIsNeitherThereNorFoundDoesNotCount() {
        assertEquals(1, new Evaluation(3, new int[] {0, 1}, sure(0, 1)).macroF1());
    }

    @Test
    void calibrationComparesConfidenceAndShareRight() {
        int n = 1000;
        int[] truth = IntStream.range(0, n).map(i -> i % 5 == 0 ? 1 : 0).toArray();
        double[][] right =
                IntStream.range(0, n).mapToObj(i -> new double[] {0.8, 0.2}).toArray(double[][]::new);
        double[][] bold =
                IntStream.range(0, n).mapToObj(i -> new double[] {1, 0}).toArray(double[][]::new);
        assertEquals(0, new Evaluation(2, truth, right).calibrationError(), 1e-9);
        assertEquals(0.2, new Evaluation(2, truth, bold).calibrationError(), 1e-9);
    }

    @Test
    void theIntervalHoldsTheFigureAndIsTheSameEveryTime() {
        int n = 60;
        int[] truth = IntStream.range(0, n).map(i -> i % 3).toArray();
        double[][] found =
                sure(IntStream.range(0, n).map(i -> i % 7 == 0 ? 0 : i % 3).toArray());
        List<String> documents =
                IntStream.range(0, n).mapToObj(i -> "d" + i / 4).toList();
        Evaluation evaluation = new Evaluation(3, truth, found);
        double[] interval = evaluation.interval(documents);
        assertTrue(interval[0] < evaluation.macroF1() && evaluation.macroF1() < interval[1]);
        assertArrayEquals(interval, evaluation.interval(documents));
    }

    @Test
    void theTemperatureUndoesOverconfidence() {
        // Scores of ln 4 say 0.8, scores of 3 ln 4 say 0.985; right are 80 of 100.
        double[][] scores = IntStream.range(0, 100)
                .mapToObj(i -> new double[] {3 * Math.log(4), 0})
                .toArray(double[][]::new);
        int[] truth = IntStream.range(0, 100).map(i -> i % 5 == 0 ? 1 : 0).toArray();
        assertEquals(3, Temperature.fit(scores, truth), 1e-2);
    }

    @Test
    void probabilitiesSumToOneHoweverLargeTheScores() {
        assertEquals(1, Softmax.of(new double[] {1e6, -1e6, 0})[0]);
        double[] equal = Softmax.of(new double[] {-1e300, -1e300});
        assertArrayEquals(new double[] {0.5, 0.5}, equal);
    }

    @Test
    void theRegressionFindsTheKnownMinimum() {
        // One feature, the intercept: the fit is the share of the classes, whatever the penalty.
        List<FeatureVector> rows = IntStream.range(0, 8)
                .mapToObj(i -> {
                    FeatureVector row = new FeatureVector();
                    row.add(0, 1);
                    return row;
                })
                .toList();
        double[] weights = MultinomialRegression.fit(
                rows, new int[] {0, 0, 0, 0, 0, 0, 1, 1}, LinearFit.counts(new int[8], 1, 0), 2, 1, 5);
        assertEquals(Math.log(3), weights[0] - weights[1], 1e-3);
    }
}
