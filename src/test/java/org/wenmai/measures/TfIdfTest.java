package org.wenmai.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TfIdfTest {

    // The matrix of scikit-learn's user guide.
    private static final long[][] DOCUMENTS = {{3, 0, 1}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {3, 2, 0}, {3, 0, 2}};
    private static final long[] DOCUMENT_FREQUENCIES = {6, 1, 2};
    private static final CorpusSums CORPUS = new CorpusSums(6, 23, 9, 46, 6);

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

    // The same matrix for gensim before its vectors are divided by their length: SMART letters nfn.
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1.584963", "5, 0, 5.169925, 0", "6, 0, 0, 3.169925"})
    void reproducesGensimBeforeNormalisation(int document, double first, double second, double third) {
        assertArrayEquals(new double[] {first, second, third}, weigh("smart-nfn", DOCUMENTS[document - 1]), 5e-7);
    }

    // Document 5 of the matrix, [3, 2, 0], with df 6, 1, 2 of 6. Its commonest term occurs 3 times, its terms 2.5 times
    // on
    // average; it has 5 occurrences, the mean of all is 23 / 6. Worked by hand in plain floating point.
    @ParameterizedTest
    @CsvSource({
        // lg 6 = 0.778151; lg 5 = 0.698970; shares 0.6 and 0.4; lg 2 = 0.301030, lg 3 = 0.477121, lg 2.5 = 0.397940
        "quanteda-prop-unary, 0.6, 0.4",
        "quanteda-propmax-unary, 1, 0.666667",
        "quanteda-logcount-unary, 1.477121, 1.301030",
        "quanteda-boolean-unary, 1, 1",
        "quanteda-augmented-unary, 1, 0.833333",
        "quanteda-logave-unary, 1.056641, 0.930677",
        "quanteda-count-count, 18, 2",
        "quanteda-count-inversemax, 0, 1.556303",
        "quanteda-count-inverseprob, 0, 1.397940",
        "quanteda-prop-inverse, 0, 0.311261",
        // ln 3 = 1.098612, ln 2 = 0.693147; idf 1 and 2.252763, plain 1 and 2.791759
        "sklearn-none, 3, 4.505526",
        "sklearn-l1, 0.399706, 0.600294",
        "sklearn-sublinear-none, 2.098612, 3.814260",
        "sklearn-plain-sublinear-none, 2.098612, 4.726859",
        "hanlp-cosine, 0.554229, 0.832364",
        "textacy, 3, 4.505526",
        "textacy-sqrt-standard, 1.732051, 3.948144",
        "textacy-log-smooth-l1, 0.354923, 0.645077",
        "textacy-binary-smooth-l2, 0.405722, 0.913996",
        // f (k + 1) / (f + k), k = 1.6: 7.8 / 4.6, 5.2 / 3.6; ln(0.5 / 6.5) = -2.564949, ln(5.5 / 1.5) = 1.299283
        "textacy-bm25-bm25, -4.349262, 1.876742",
        // log2: 1 + log2 3 = 2.584963, 1 + log2 2 = 2, 1 + log2 2.5 = 2.321928; log2(7 / 6) = 0.222392, log2 7 =
        // 2.807355
        "smart-lnn, 2.584963, 2",
        "smart-dnn, 2.370143, 2",
        "smart-ann, 1, 0.833333",
        "smart-Lnn, 1.113283, 0.861353",
        "smart-bpn, 0, 2.321928",
        "smart-ttx, 0.667177, 5.614710",
        "smart-nfc, 0, 1",
        // three quarters of the mean of 9 / 6 distinct terms, one quarter of the 1 with a weight: 1.375
        "smart-nfu, 0, 3.759945",
        // every term has one character: 2 · 23 / 6 on average, 10 in the document: 0.75 · 7.666667 + 2.5 = 8.25
        "smart-nnb, 0.363636, 0.242424",
        // n / mean = 5 / (23 / 6) = 1.304348: k' = 1.2 · (0.25 + 0.75 · 1.304348) = 1.473913; ln(1 + 0.5 / 6.5) =
        // 0.074108,
        // ln(1 + 5.5 / 1.5) = 1.540445
        "bm25, 0.109325, 1.951102"
    })
    void reproducesTheWorkedDocument(String scheme, double first, double second) {
        assertArrayEquals(new double[] {first, second, 0}, weigh(scheme, DOCUMENTS[4]), 2e-6);
    }

    private static double[] weigh(String scheme, long[] document) {
        return TfIdf.weigh(TfIdfScheme.named(scheme), document, DOCUMENT_FREQUENCIES, new int[] {1, 1, 1}, CORPUS);
    }

    static Collection<TfIdfScheme> schemes() {
        return TfIdfNames.all().values();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void leavesAVectorOfZerosAsItIs(TfIdfScheme scheme) {
        assertArrayEquals(new double[3], TfIdf.weigh(scheme, new long[3], DOCUMENT_FREQUENCIES, new int[3], CORPUS));
        assertArrayEquals(new double[0], TfIdf.weigh(scheme, new long[0], new long[0], new int[0], CORPUS));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void doesNotLookAtTheDocumentFrequencyOfATermThatDoesNotOccur(TfIdfScheme scheme) {
        double[] weights = TfIdf.weigh(scheme, new long[] {0, 2}, new long[] {0, 1}, new int[] {1, 1}, CORPUS);
        assertEquals(0, weights[0]);
        assertTrue(Double.isFinite(weights[1]));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void weighsAlikeWhereTheIdfIsKnown(TfIdfScheme scheme) {
        long[] document = {3, 0, 2};
        int[] characters = {2, 1, 4};
        List<Integer> asked = new ArrayList<>();
        double[] weights = TfIdf.weigh(
                scheme,
                document,
                i -> {
                    asked.add(i);
                    return scheme.inverse().of(DOCUMENT_FREQUENCIES[i], CORPUS);
                },
                characters,
                CORPUS);
        assertArrayEquals(TfIdf.weigh(scheme, document, DOCUMENT_FREQUENCIES, characters, CORPUS), weights);
        assertFalse(asked.contains(1), asked.toString());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyWeightIsANumberEvenWithOneDocument(TfIdfScheme scheme) {
        double[] weights = TfIdf.weigh(
                scheme, new long[] {4, 1}, new long[] {1, 1}, new int[] {2, 3}, new CorpusSums(1, 5, 2, 16, 1));
        assertTrue(Double.isFinite(weights[0]) && Double.isFinite(weights[1]), scheme.label());
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
        assertEquals(
                "expected a document frequency and a length for each of 3 terms, found 2 and 3", refusal.getMessage());
    }

    @Test
    void refusesANegativeTermFrequency() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> TfIdf.weigh(TfIdfScheme.SPARK, new long[] {5, -1, 0}, DOCUMENT_FREQUENCIES, 6));
        assertEquals("term frequency at index 1 must be at least 0, found -1", refusal.getMessage());
    }

    @Test
    void asksForTheSumsOfTheCorpusWhereASchemeLooksAtThem() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> TfIdf.weigh(TfIdfScheme.named("bm25"), new long[3], DOCUMENT_FREQUENCIES, 6));
        assertEquals("tf-idf scheme bm25 needs the sums of the corpus", refusal.getMessage());
    }
}
