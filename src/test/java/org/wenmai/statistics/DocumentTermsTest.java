package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class DocumentTermsTest {
    private static Dataset<Row> tokens(SparkSession spark) {
        return table(
                spark,
                "doc_id string, source string, term string",
                row("d1", "甲", "经济"),
                row("d1", "甲", "经济"),
                row("d1", "甲", "增长"),
                row("d1", "甲", null),
                row("d2", "乙", "经济"));
    }

    static Dataset<Row> weighed(Dataset<Row> tokens, long documents, TfIdfScheme scheme) {
        Dataset<Row> sequences = SequenceFixture.ofTokens(tokens);
        DocumentFrequencies frequencies = new DocumentFrequencies(
                TermFrequencies.of(TermSums.of(sequences, Granularity.DAY))
                        .dataset()
                        .filter("source = '*'")
                        .select("term", "term_frequency", "document_frequency")
                        .toLocalIterator(),
                documents);
        return DocumentTerms.of(
                        sequences,
                        JavaSparkContext.fromSparkContext(tokens.sparkSession().sparkContext())
                                .broadcast(frequencies),
                        scheme)
                .dataset();
    }

    @Test
    void countsTermsAndLeavesFilteredTokensOut(SparkSession spark) {
        assertEquals(
                """
                d1 | 增长 | 甲 | 1 | 1
                d1 | 经济 | 甲 | 2 | 2
                d2 | 经济 | 乙 | 1 | 2""",
                sorted(
                        weighed(tokens(spark), 2, TfIdfScheme.SPARK),
                        "doc_id",
                        "term",
                        "source",
                        "term_frequency",
                        "document_frequency"));
    }

    @Test
    void documentsWithoutTermsCountInN(SparkSession spark) {
        // N = 5: idf(经济) = ln(6 / 3), idf(增长) = ln(6 / 2); 2 · 0.6931 > 1 · 1.0986
        assertEquals(
                """
                d1 | 增长 | 1.0986 | 1.0986 | 2
                d1 | 经济 | 0.6931 | 1.3863 | 1
                d2 | 经济 | 0.6931 | 0.6931 | 1""", sorted(weighed(tokens(spark), 5, TfIdfScheme.SPARK), "doc_id", "term", "idf", "tf_idf", "rank"));
    }

    @Test
    void heavierTermsComeFirstAndThoseOfOneWeightByTerm(SparkSession spark) {
        Dataset<Row> twoWeights = table(
                spark,
                "doc_id string, source string, term string",
                row("d1", "甲", "甲词"),
                row("d1", "甲", "戊词"),
                row("d1", "甲", "戊词"),
                row("d1", "甲", "丁词"),
                row("d1", "甲", "丙词"),
                row("d1", "甲", "丙词"));
        assertEquals("""
                丁词 | 1.0986 | 3
                丙词 | 2.1972 | 1
                戊词 | 2.1972 | 2
                甲词 | 1.0986 | 4""", sorted(weighed(twoWeights, 5, TfIdfScheme.SPARK), "term", "tf_idf", "rank"));
    }

    @Test
    void equalWeightsAreRankedByTerm(SparkSession spark) {
        Dataset<Row> tied = table(
                spark,
                "doc_id string, source string, term string",
                row("d1", "甲", "乙词"),
                row("d1", "甲", "丁词"),
                row("d1", "甲", "丙词"));
        assertEquals("""
                丁词 | 1
                丙词 | 2
                乙词 | 3""", sorted(weighed(tied, 3, TfIdfScheme.SPARK), "term", "rank"));
    }
}
