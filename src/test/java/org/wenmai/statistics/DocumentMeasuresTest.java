package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.measures.HdD;
import org.wenmai.measures.Mattr;
import org.wenmai.measures.YuleK;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class DocumentMeasuresTest {
    private static final String TOKENS =
            "doc_id string, sentence_id string, token string, term string, begin bigint, end bigint";
    private static final String SENTENCES =
            "doc_id string, source string, number bigint, text string, begin bigint, end bigint";
    private static final String DOCUMENTS = "doc_id string, source string, tokens bigint, sentences bigint";

    /** A document of 120 one-letter words in 12 sentences of 10, 60 types. */
    private static Dataset<Row> tokens(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String word = Character.toString(0x4E00 + i * 7 % 60);
            rows.add(row("d1", "d1:" + i / 10, word, i % 3 == 0 ? null : word, (long) (i % 10), (long) (i % 10 + 1)));
        }
        rows.add(row("d2", "d2:0", "好", "好", 0L, 1L));
        rows.add(row("d2", "d2:0", "GPT", null, 2L, 5L));
        return table(spark, TOKENS, rows.toArray(Row[]::new));
    }

    private static Dataset<Row> sentences(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        for (long i = 0; i < 12; i++) {
            rows.add(row("d1", "甲", i, "一".repeat(10), i * 10, i * 10 + 10));
        }
        rows.add(row("d2", "甲", 0L, "好 GPT", 0L, 5L));
        rows.add(row("d3", "乙", 0L, "……", 0L, 2L));
        return table(spark, SENTENCES, rows.toArray(Row[]::new));
    }

    private static Dataset<Row> measures(SparkSession spark, int partitions) {
        Dataset<Row> documents = table(
                spark,
                DOCUMENTS,
                row("d1", "甲", 120L, 12L),
                row("d2", "甲", 2L, 1L),
                row("d3", "乙", 0L, 1L),
                row("d4", "乙", 0L, 0L));
        Dataset<Row> sequences = SequenceFixture.of(
                tokens(spark).repartition(partitions), sentences(spark).repartition(partitions), documents);
        return DocumentMeasures.of(sequences, documents);
    }

    @Test
    void aDocumentHasTheFiguresOfThePureMeasures(SparkSession spark) {
        int[] words = new int[120];
        long[] frequencies = new long[60];
        for (int i = 0; i < words.length; i++) {
            words[i] = i * 7 % 60;
            frequencies[words[i]]++;
        }
        Row d1 = measures(spark, 1).filter("doc_id = 'd1'").head();
        assertEquals(60, d1.<Long>getAs("types"));
        assertEquals(Mattr.of(words, 60, 100), d1.<Double>getAs("mattr"));
        assertEquals(HdD.of(frequencies), d1.<Double>getAs("hdd"));
        assertEquals(YuleK.of(frequencies), d1.<Double>getAs("yule_k"));
    }

    @Test
    void shortAndEmptyDocumentsHaveNullsNotZeros(SparkSession spark) {
        assertEquals(
                """
                d1 | 120 | 60 | 10.0000 | 10.0000
                d2 | 2 | 2 | 2.0000 | 5.0000
                d3 | 0 | 0 | 0.0000 | 2.0000
                d4 | 0 | 0 |  |\s""",
                sorted(
                        measures(spark, 1),
                        "doc_id",
                        "tokens",
                        "types",
                        "mean_sentence_tokens",
                        "mean_sentence_characters"));
        assertEquals(
                """
                d2 |  |  |  | 0.0000
                d3 |  |  |  |\s
                d4 |  |  |  |\s""", sorted(measures(spark, 1).filter("doc_id <> 'd1'"), "doc_id", "mattr", "mtld", "hdd", "yule_k"));
    }

    @Test
    void splitDocumentsAreWholeAgain(SparkSession spark) {
        assertEquals(sorted(measures(spark, 1)), sorted(measures(spark, 7)));
    }

    @Test
    void aSourceHasTheMeanOfDocumentsLongEnoughWeightedByTokens(SparkSession spark) {
        Dataset<Row> documentMeasures = table(
                spark,
                "source string, tokens bigint, types bigint, mattr double, mtld double, hdd double, yule_k double",
                row("甲", 100L, 60L, 0.6, 50.0, 0.8, 100.0),
                row("甲", 300L, 100L, 0.4, 70.0, 0.6, 120.0),
                row("甲", 10L, 9L, null, null, null, 0.0),
                row("乙", 0L, 0L, null, null, null, null));
        Dataset<Row> sources = table(
                spark,
                "source string, types double, mattr double, mtld double, hdd double, yule_k double, rejected bigint",
                row("甲", null, null, null, null, null, 0L),
                row("乙", null, null, null, null, null, 1L),
                row("*", null, null, null, null, null, 1L));
        assertEquals("""
                * | 88.0244 | 0.4500 | 65.0000 | 0.6500 | 112.1951 | 1
                乙 |  |  |  |  |  | 1
                甲 | 88.0244 | 0.4500 | 65.0000 | 0.6500 | 112.1951 | 0""", sorted(DocumentMeasures.ofSources(sources, documentMeasures)));
    }
}
