package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.measures.CorpusSums;
import org.wenmai.measures.TfIdf;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.testkit.SparkExtension;

/** The table says what the pure measure says, on the worked matrix of scikit-learn's user guide. */
@ExtendWith(SparkExtension.class)
class TfIdfOfDocumentsTest {
    private static final long[][] COUNTS = {{3, 0, 1}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {3, 2, 0}, {3, 0, 2}};
    private static final long[] DOCUMENT_FREQUENCIES = {6, 1, 2};
    private static final int[] CHARACTERS = {1, 2, 11};

    /** 18 · 2 + 2 · 3 + 3 · 12 characters with their gaps. */
    private static final CorpusSums CORPUS = new CorpusSums(6, 23, 9, 78, 6);

    private static final String[] TERMS = {"词", "词语", "a long term"};

    /** Every tf, every idf and every length at least once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark",
                "sklearn",
                "sklearn-plain",
                "sklearn-sublinear-l1",
                "tidytext",
                "gensim",
                "hanlp",
                "bm25",
                "quanteda-count-inverse",
                "quanteda-propmax-count",
                "quanteda-logcount-inversemax",
                "quanteda-augmented-inverseprob",
                "quanteda-logave-unary",
                "textacy-sqrt-smooth-l2",
                "textacy-bm25-bm25",
                "smart-btc",
                "smart-lpn",
                "smart-dfu",
                "smart-Lfb"
            })
    void tableAndMeasureAgreeForEveryScheme(String name, SparkSession spark) {
        TfIdfScheme scheme = TfIdfScheme.named(name);
        List<Row> tokens = new ArrayList<>();
        for (int document = 0; document < COUNTS.length; document++) {
            for (int term = 0; term < 3; term++) {
                for (int n = 0; n < COUNTS[document][term]; n++) {
                    tokens.add(row("d" + document, "s", TERMS[term]));
                }
            }
        }
        Dataset<Row> weights = DocumentTermsTest.weighed(
                table(spark, "doc_id string, source string, term string", tokens.toArray(Row[]::new)),
                COUNTS.length,
                scheme);
        for (Row row : weights.collectAsList()) {
            int document = Integer.parseInt(row.<String>getAs("doc_id").substring(1));
            int term = List.of(TERMS).indexOf(row.<String>getAs("term"));
            double expected = TfIdf.weigh(scheme, COUNTS[document], DOCUMENT_FREQUENCIES, CHARACTERS, CORPUS)[term];
            double idf = scheme.inverse().of(DOCUMENT_FREQUENCIES[term], CORPUS);
            assertEquals(idf, row.<Double>getAs("idf"), 1e-12, row.toString());
            assertEquals(expected, row.<Double>getAs("tf_idf"), 1e-12, row.toString());
        }
    }
}
