package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;

@ExtendWith(SparkExtension.class)
class SentimentTest {
    private static Dataset<Row> documents(SparkSession spark) {
        return table(
                spark,
                "doc_id string, source string, family_head boolean, reprint_family string",
                row("d1", "甲", true, "d1"),
                row("d2", "甲", false, "d1"),
                row("d3", "乙", true, "d3"));
    }

    private static Dataset<Row> scored(SparkSession spark) {
        return table(
                spark,
                "sentence_id string, doc_id string, source string, label string",
                row("d1:0", "d1", "甲", "positive"),
                row("d1:1", "d1", "甲", "neutral"),
                row("d2:0", "d2", "甲", "negative"),
                row("d2:1", "d2", "甲", "negative"));
    }

    @Test
    void everySentenceHasARowThoseWithoutWordsToo(SparkSession spark) {
        SentimentLexicon lexicon = SentimentLexicon.parse(
                List.of(new LexiconFile("words", "惊艳\t0.8\n")),
                List.of(new LexiconFile("rules", "不\tnegation\t-1\n")),
                Folding::fold);
        Dataset<Row> sentences = table(
                spark,
                "sentence_id string, doc_id string, source string, text string",
                row("d1:0", "d1", "甲", "画面惊艳。"),
                row("d1:1", "d1", "甲", "不惊艳。"),
                row("d1:2", "d1", "甲", "👀"));
        Dataset<Row> tokens = table(
                spark,
                "sentence_id string, begin bigint, end bigint",
                row("d1:0", 2L, 4L),
                row("d1:0", 0L, 2L),
                row("d1:1", 1L, 3L),
                row("d1:1", 0L, 1L));
        Dataset<Row> scored = Sentiment.ofSentences(
                sentences,
                tokens,
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(ScorerSpec.ofLexicon(lexicon, 0.4)));
        assertEquals("""
                d1:0 | positive | [{"expression":"惊艳","begin":2,"end":4,"weight":0.8,"rule":"word"}]
                d1:1 | negative | [{"expression":"惊艳","begin":1,"end":3,"weight":-0.8,"rule":"negation 不"}]
                d1:2 | neutral | []""", sorted(scored, "sentence_id", "label", "evidence"));
    }

    @Test
    void aDocumentIsTheBalanceOfItsSentences(SparkSession spark) {
        assertEquals(
                """
                d1 | positive | 0.5000 | 2 | 1 | 1 | 0
                d2 | negative | -1.0000 | 2 | 0 | 0 | 2""",
                sorted(
                        Sentiment.ofDocuments(documents(spark), scored(spark), 2),
                        "doc_id",
                        "label",
                        "polarity",
                        "sentences",
                        "positive",
                        "neutral",
                        "negative"));
    }

    @Test
    void aSourceIsCountedWithAndWithoutReprintsAndNullHasItsReason(SparkSession spark) {
        assertEquals(
                """
                * | 3 | 2 | 4 | -0.2500 | 0.5000 |\s
                乙 | 1 | 1 | 0 |  |  | fewer than 2 sentences
                甲 | 2 | 1 | 4 | -0.2500 | 0.5000 |\s""",
                sorted(
                        Sentiment.ofSources(documents(spark), scored(spark), 2),
                        "source",
                        "documents",
                        "families",
                        "sentences",
                        "polarity",
                        "polarity_unique",
                        "reason"));
    }
}
