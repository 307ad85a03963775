package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TfIdfSchemeTest {
    private static final CorpusSums SIX = new CorpusSums(6, 23, 9, 46, 6);

    // The matrix of scikit-learn's user guide: 6 documents; its three terms stand in 6, 1 and 2 of them.
    @ParameterizedTest
    @CsvSource({
        "sklearn-plain, 1, 2.791759, 2.098612",
        "sklearn, 1, 2.252763, 1.847298",
        "hanlp, 1, 2.252763, 1.847298",
        "textacy, 1, 2.252763, 1.847298",
        "spark, 0, 1.252763, 0.847298",
        "quanteda, 0, 0.778151, 0.477121",
        "tidytext, 0, 1.791759, 1.098612",
        "gensim, 0, 2.584963, 1.584963"
    })
    void reproducesTheIdfOfTheWorkedMatrix(String name, double first, double second, double third) {
        Idf idf = TfIdfScheme.named(name).inverse();
        assertEquals(first, idf.of(6, SIX), 5e-7);
        assertEquals(second, idf.of(1, SIX), 5e-7);
        assertEquals(third, idf.of(2, SIX), 5e-7);
    }

    // quanteda's own test: "this is a a sample" / "this is another example another example example", shares, base 10
    @ParameterizedTest
    @CsvSource({"2, 5, 0.1204", "1, 5, 0.0602", "2, 7, 0.0860", "3, 7, 0.1290"})
    void reproducesTheSharesTimesBaseTenIdfOfQuantedasTest(long termFrequency, long documentTerms, double weight) {
        TfIdfScheme scheme = TfIdfScheme.named("quanteda-prop-inverse");
        CorpusSums corpus = new CorpusSums(2, 12, 8, 0, 2);
        double share = scheme.termWeight().of(termFrequency, new DocumentSums(documentTerms, 4, 3, 0), corpus);
        assertEquals(weight, share * scheme.inverse().of(1, corpus), 5e-5);
    }

    // quanteda's own test: "apple is better than banana" / "banana banana apple much better" without stop words: apple
    // is
    // one of 3 and one of 5 words, and as frequent and half as frequent as the commonest.
    @Test
    void reproducesTheTermWeightsOfQuantedasTest() {
        DocumentSums first = new DocumentSums(3, 3, 1, 0);
        DocumentSums second = new DocumentSums(5, 4, 2, 0);
        assertEquals(0.33, TermWeight.SHARE.of(1, first, SIX), 5e-3);
        assertEquals(0.20, TermWeight.SHARE.of(1, second, SIX), 5e-3);
        assertEquals(1, TermWeight.SHARE_OF_LARGEST.of(1, first, SIX));
        assertEquals(0.5, TermWeight.SHARE_OF_LARGEST.of(1, second, SIX));
        assertEquals(1.30, TermWeight.LOG10.of(2, second, SIX), 5e-3);
    }

    @Test
    void isFoundByTheNameItGives() {
        TfIdfNames.all().forEach((name, scheme) -> {
            assertEquals(name, scheme.label());
            assertSame(scheme, TfIdfScheme.named(name));
        });
        assertEquals(275, TfIdfNames.all().size());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Spark", "SKLEARN_PLAIN", "bm42", "smart-xyz", "quanteda-prop", "textacy-linear-smooth-"})
    void saysWhatNamesLookLikeWhenItRefusesOne(String name) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> TfIdfScheme.named(name));
        assertEquals(
                "unknown tf-idf scheme '" + name + "', expected one of spark, sklearn[-plain][-sublinear][-l1|-none],"
                        + " quanteda[-TF-DF], tidytext, gensim, hanlp[-cosine], textacy[-TF-IDF[-l1|-l2]], smart-XYZ,"
                        + " bm25",
                refusal.getMessage());
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE", "SMOOTH", "SMOOTH_PLUS_ONE", "ROBERTSON", "ROBERTSON_PLUS_ONE", "DOCUMENT_FREQUENCY"})
    void knowsATermInNoDocumentWhereNothingIsDividedByIt(Idf idf) {
        assertTrue(Double.isFinite(idf.of(0, SIX)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ONE", "SMOOTH", "SMOOTH_PLUS_ONE", "ROBERTSON", "ROBERTSON_PLUS_ONE", "DOCUMENT_FREQUENCY"})
    void refusesATermInNoDocumentWhereItWouldDivideByZero(Idf idf) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> idf.of(0, SIX));
        assertEquals("idf " + idf + ": document frequency must be at least 1, found 0", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, -1})
    void refusesImpossibleDocumentCounts(long documentFrequency) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Idf.SMOOTH.of(documentFrequency, SIX));
        assertEquals(
                "impossible document counts: document frequency " + documentFrequency
                        + " of 6 documents; expected 0 <= document frequency <= documents",
                refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new CorpusSums(0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void weighsATermThatDoesNotOccurAsZeroEvenInAnEmptyDocument(TermWeight weight) {
        assertEquals(0, weight.of(0, new DocumentSums(0, 0, 0, 0), SIX));
    }

    @ParameterizedTest
    @CsvSource({"-1, 6", "7, 6"})
    void refusesImpossibleTermCounts(long termFrequency, long documentTerms) {
        DocumentSums document = new DocumentSums(documentTerms, 2, 3, 0);
        assertThrows(IllegalArgumentException.class, () -> TermWeight.COUNT.of(termFrequency, document, SIX));
    }
}
