package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassTfIdfTest {

    // Two classes, [4, 1, 0] and [1, 0, 3]: BERTopic cuts their mean of 4.5 terms to 4.
    @ParameterizedTest
    @CsvSource({"4, 5, 5, 0.4702", "1, 5, 1, 0.3219", "0, 5, 3, 0", "1, 4, 5, 0.1469", "0, 4, 1, 0", "3, 4, 3, 0.6355"})
    void reproducesBertopicWithItsCutMean(long termFrequency, long classTerms, long corpusFrequency, double weight) {
        assertEquals(weight, ClassTfIdf.of(termFrequency, classTerms, 4, corpusFrequency), 5e-5);
    }

    // BM25 form of the same classes, mean cut to 4: ln(5 / (F + 0.5)), F = 5, 1, 3: -0.095310, 1.203973, 0.356675.
    @ParameterizedTest
    @CsvSource({"4, 5, 5, -0.076248", "1, 5, 1, 0.240795", "1, 4, 5, -0.023828", "3, 4, 3, 0.267506"})
    void reproducesTheBm25FormOfBertopic(long termFrequency, long classTerms, long corpusFrequency, double weight) {
        assertEquals(weight, ClassTfIdf.bm25(termFrequency, classTerms, 4, corpusFrequency), 5e-7);
    }

    @Test
    void takesTheMeanUncut() {
        assertEquals(0.8 * Math.log(1.9), ClassTfIdf.of(4, 5, 4.5, 5), 1e-15);
    }

    @Test
    void stillWeighsATermOfAnOnlySource() {
        assertEquals(0.5 * Math.log(3), ClassTfIdf.of(5, 10, 10, 5), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "0, 0"})
    void refusesImpossibleTermCounts(long termFrequency, long sourceTerms) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> ClassTfIdf.of(termFrequency, sourceTerms, 4, 9));
        assertEquals(
                "impossible term counts: term frequency " + termFrequency + " of " + sourceTerms
                        + " terms in the source; expected 0 <= term frequency <= terms and at least 1 term",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 3"})
    void refusesACorpusThatHasTheTermLessOftenThanTheSource(long termFrequency, long corpusFrequency) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> ClassTfIdf.of(termFrequency, 5, 4, corpusFrequency));
        assertEquals(
                "corpus frequency must be at least 1 and at least the term frequency " + termFrequency + ", found "
                        + corpusFrequency,
                refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAMeanThatIsNone(double meanSourceTerms) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> ClassTfIdf.of(4, 5, meanSourceTerms, 5));
        assertEquals("mean terms per source must be above 0, found " + meanSourceTerms, refusal.getMessage());
    }
}
