package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TfIdfTest {

    // The matrix of scikit-learn's user guide.
    private static final long[][] DOCUMENTS = {{3, 0, 1}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {3, 2, 0}, {3, 0, 2}};
    private static final long[] DOCUMENT_FREQUENCIES = {6, 1, 2};

    @ParameterizedTest
    @CsvSource({
        "sklearn-plain, 1, 0.819410, 0, 0.573208",
        "sklearn-plain, 2, 1, 0, 0",
        "sklearn-plain, 3, 1, 0, 0",
        "sklearn-plain, 4, 1, 0, 0",
        "sklearn-plain, 5, 0.473303, 0.880899, 0",
        "sklearn-plain, 6, 0.581493, 0, 0.813552",
        "sklearn, 1, 0.851513, 0, 0.524333",
        "sklearn, 2, 1, 0, 0",
        "sklearn, 3, 1, 0, 0",
        "sklearn, 4, 1, 0, 0",
        "sklearn, 5, 0.554229, 0.832364, 0",
        "sklearn, 6, 0.630357, 0, 0.776305",
        "spark, 1, 0, 0, 0.847298",
        "spark, 2, 0, 0, 0",
        "spark, 5, 0, 2.505526, 0",
        "spark, 6, 0, 0, 1.694596",
        "quanteda, 1, 0, 0, 0.477121",
        "quanteda, 5, 0, 1.556303, 0",
        "quanteda, 6, 0, 0, 0.954243",
        "tidytext, 1, 0, 0, 0.274653",
        "tidytext, 5, 0, 0.716704, 0",
        "tidytext, 6, 0, 0, 0.439445",
        "gensim, 1, 0, 0, 1",
        "gensim, 2, 0, 0, 0",
        "gensim, 5, 0, 1, 0",
        "gensim, 6, 0, 0, 1",
        "hanlp, 1, 3, 0, 1.847298",
        "hanlp, 5, 3, 4.505526, 0",
        "hanlp, 6, 3, 0, 3.694596"
    })
    void reproducesTheWorkedMatrix(String scheme, int document, double first, double second, double third) {
        double[] weights = TfIdf.weigh(TfIdfScheme.named(scheme), DOCUMENTS[document - 1], DOCUMENT_FREQUENCIES, 6);
        assertArrayEquals(new double[] {first, second, third}, weights, 1e-6);
    }

    // The same matrix for gensim before its vectors are divided by their length.
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1.584963", "5, 0, 5.169925, 0", "6, 0, 0, 3.169925"})
    void reproducesGensimBeforeNormalisation(int document, double first, double second, double third) {
        long[] termFrequencies = DOCUMENTS[document - 1];
        double[] expected = {first, second, third};
        for (int i = 0; i < expected.length; i++) {
            double weight = TfIdfScheme.GENSIM.termWeight(termFrequencies[i], 5)
                    * TfIdfScheme.GENSIM.idf(DOCUMENT_FREQUENCIES[i], 6);
            assertEquals(expected[i], weight, 5e-7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesAVectorOfZerosAsItIs(TfIdfScheme scheme) {
        assertArrayEquals(new double[3], TfIdf.weigh(scheme, new long[3], DOCUMENT_FREQUENCIES, 6));
        assertArrayEquals(new double[0], TfIdf.weigh(scheme, new long[0], new long[0], 6));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotLookAtTheDocumentFrequencyOfATermThatDoesNotOccur(TfIdfScheme scheme) {
        double[] weights = TfIdf.weigh(scheme, new long[] {0, 2}, new long[] {0, 1}, 6);
        assertEquals(0, weights[0]);
    }

    @ParameterizedTest
    @CsvSource({"spark, 0", "sklearn, 1", "sklearn-plain, 1", "quanteda, 0", "tidytext, 0", "gensim, 0", "hanlp, 4"})
    void weighsATermOfAnOnlyDocument(String scheme, double weight) {
        assertArrayEquals(
                new double[] {weight},
                TfIdf.weigh(TfIdfScheme.named(scheme), new long[] {4}, new long[] {1}, 1),
                1e-15);
    }

    @Test
    void refusesArraysOfDifferentLength() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> TfIdf.weigh(TfIdfScheme.SPARK, new long[3], new long[2], 6));
        assertEquals("expected a document frequency for each of 3 terms, found 2", refusal.getMessage());
    }

    @Test
    void refusesANegativeTermFrequency() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> TfIdf.weigh(TfIdfScheme.SPARK, new long[] {5, -1, 0}, DOCUMENT_FREQUENCIES, 6));
        assertEquals("term frequency at index 1 must be at least 0, found -1", refusal.getMessage());
    }
}
