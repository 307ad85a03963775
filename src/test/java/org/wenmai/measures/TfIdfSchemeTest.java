package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TfIdfSchemeTest {

    // The matrix of scikit-learn's user guide: 6 documents; its three terms stand in 6, 1 and 2 of them.
    @ParameterizedTest
    @CsvSource({
        "sklearn-plain, 1, 2.791759, 2.098612",
        "sklearn, 1, 2.252763, 1.847298",
        "hanlp, 1, 2.252763, 1.847298",
        "spark, 0, 1.252763, 0.847298",
        "quanteda, 0, 0.778151, 0.477121",
        "tidytext, 0, 1.791759, 1.098612",
        "gensim, 0, 2.584963, 1.584963"
    })
    void reproducesTheIdfOfTheWorkedMatrix(String name, double first, double second, double third) {
        TfIdfScheme scheme = TfIdfScheme.named(name);
        assertEquals(first, scheme.idf(6, 6), 5e-7);
        assertEquals(second, scheme.idf(1, 6), 5e-7);
        assertEquals(third, scheme.idf(2, 6), 5e-7);
    }

    // quanteda's own test: "this is a a sample" / "this is another example another example another example", shares,
    // base 10
    @ParameterizedTest
    @CsvSource({"2, 5, 0.1204", "1, 5, 0.0602", "2, 7, 0.0860", "3, 7, 0.1290"})
    void reproducesTheSharesTimesBaseTenIdfOfQuantedasTest(long termFrequency, long documentTerms, double weight) {
        double share = TfIdfScheme.TIDYTEXT.termWeight(termFrequency, documentTerms);
        assertEquals(weight, share * TfIdfScheme.QUANTEDA.idf(1, 2), 5e-5);
    }

    @ParameterizedTest
    @CsvSource({
        "spark, false",
        "sklearn, true",
        "sklearn-plain, true",
        "quanteda, false",
        "tidytext, false",
        "gensim, true",
        "hanlp, false"
    })
    void saysWhetherTheVectorIsNormalised(String name, boolean l2Normalised) {
        assertEquals(l2Normalised, TfIdfScheme.named(name).l2Normalised());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByTheNameItGives(TfIdfScheme scheme) {
        assertSame(scheme, TfIdfScheme.named(scheme.label()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Spark", "SKLEARN_PLAIN", "bm25"})
    void listsTheAllowedNamesWhenItRefusesOne(String name) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> TfIdfScheme.named(name));
        assertEquals(
                "unknown tf-idf scheme '" + name
                        + "', expected one of [spark, sklearn, sklearn-plain, quanteda, tidytext, gensim, hanlp]",
                refusal.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void givesOneDocumentThatHoldsTheTermTheSmallestIdf(TfIdfScheme scheme) {
        double smallest = scheme.label().matches("sklearn.*|hanlp") ? 1 : 0;
        assertEquals(smallest, scheme.idf(1, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"SPARK", "SKLEARN", "HANLP"})
    void knowsATermInNoDocumentWhereTheCountIsSmoothed(TfIdfScheme scheme) {
        assertEquals(Math.log(7), scheme.idf(0, 6) - scheme.idf(6, 6), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(names = {"SKLEARN_PLAIN", "QUANTEDA", "TIDYTEXT", "GENSIM"})
    void refusesATermInNoDocumentWhereItWouldDivideByZero(TfIdfScheme scheme) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> scheme.idf(0, 6));
        assertEquals(
                "tf-idf scheme " + scheme.label() + ": document frequency must be at least 1, found 0",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"7, 6", "-1, 6", "0, 0"})
    void refusesImpossibleDocumentCounts(long documentFrequency, long documents) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> TfIdfScheme.SPARK.idf(documentFrequency, documents));
        assertEquals(
                "impossible document counts: document frequency " + documentFrequency + " of " + documents
                        + " documents; expected 0 <= document frequency <= documents and at least 1 document",
                refusal.getMessage());
    }

    @Test
    void weighsATermThatDoesNotOccurAsZeroEvenInAnEmptyDocument() {
        assertEquals(0, TfIdfScheme.TIDYTEXT.termWeight(0, 0));
        assertEquals(0, TfIdfScheme.SPARK.termWeight(0, 9));
    }

    @ParameterizedTest
    @CsvSource({"-1, 6", "7, 6"})
    void refusesImpossibleTermCounts(long termFrequency, long documentTerms) {
        assertThrows(IllegalArgumentException.class, () -> TfIdfScheme.GENSIM.termWeight(termFrequency, documentTerms));
    }
}
