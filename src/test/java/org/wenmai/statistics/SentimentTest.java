package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.measures.ClusteredBalance;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class SentimentTest {
    private static Dataset<Row> documents(SparkSession spark) {
        return table(
                spark,
                "doc_id string, source string, family_head boolean, reprint_family string, published_on date",
                row("d1", "甲", true, "d1", LocalDate.of(2024, 2, 3)),
                row("d2", "甲", false, "d1", LocalDate.of(2024, 2, 29)),
                row("d3", "乙", true, "d3", null));
    }

    private static Dataset<Row> scored(SparkSession spark) {
        return table(
                spark,
                "sentence_id string, doc_id string, source string, label string, voice string",
                row("d1:0", "d1", "甲", "positive", "author"),
                row("d1:1", "d1", "甲", "neutral", "quoted"),
                row("d2:0", "d2", "甲", "negative", "quoted"),
                row("d2:1", "d2", "甲", "negative", "author"));
    }

    private static Dataset<Row> ofDocuments(SparkSession spark) {
        return Sentiment.ofDocuments(documents(spark), scored(spark), 2);
    }

    @Test
    void aDocumentIsTheBalanceOfItsSentences(SparkSession spark) {
        assertEquals(
                """
                d1 | positive | 0.5000 | 2 | 1 | 1 | 0
                d2 | negative | -1.0000 | 2 | 0 | 0 | 2""",
                sorted(
                        ofDocuments(spark),
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
                        Sentiment.ofSources(documents(spark), ofDocuments(spark), 2),
                        "source",
                        "documents",
                        "families",
                        "sentences",
                        "polarity",
                        "polarity_unique",
                        "reason"));
    }

    @Test
    void everyPeriodHasARowThoseWithoutSentencesToo(SparkSession spark) {
        Dataset<Row> periods = table(
                spark,
                "source string, granularity string, period date, documents bigint",
                row("*", "month", LocalDate.of(2024, 1, 1), 0L),
                row("*", "month", LocalDate.of(2024, 2, 1), 2L),
                row("甲", "month", LocalDate.of(2024, 2, 1), 2L));
        assertEquals(
                """
                * | 2024-01-01 | 0 | 0 |  | fewer than 2 sentences
                * | 2024-02-01 | 2 | 4 | -0.2500 |\s
                甲 | 2024-02-01 | 2 | 4 | -0.2500 |\s""",
                sorted(
                        Sentiment.ofPeriods(periods, documents(spark), ofDocuments(spark), Granularity.MONTH, 2),
                        "source",
                        "period",
                        "documents",
                        "sentences",
                        "polarity",
                        "reason"));
    }

    @Test
    void theAuthorsVoiceAndQuotedVoicesAreApart(SparkSession spark) {
        Dataset<Row> voices = Sentiment.ofVoices(documents(spark), scored(spark), Granularity.MONTH, 1);
        assertEquals(
                """
                * | month | 2024-02-01 | author | 2 | 2 | 0.0000 | 1.0000
                * | month | 2024-02-01 | quoted | 2 | 2 | -0.5000 | 0.0000
                * | source |  | author | 2 | 2 | 0.0000 | 1.0000
                * | source |  | quoted | 2 | 2 | -0.5000 | 0.0000
                甲 | document | d1 | author | 1 | 1 | 1.0000 | 1.0000
                甲 | document | d1 | quoted | 1 | 1 | 0.0000 | 0.0000
                甲 | document | d2 | author | 1 | 1 | -1.0000 |\s
                甲 | document | d2 | quoted | 1 | 1 | -1.0000 |\s
                甲 | month | 2024-02-01 | author | 2 | 2 | 0.0000 | 1.0000
                甲 | month | 2024-02-01 | quoted | 2 | 2 | -0.5000 | 0.0000
                甲 | source |  | author | 2 | 2 | 0.0000 | 1.0000
                甲 | source |  | quoted | 2 | 2 | -0.5000 | 0.0000""",
                sorted(
                        voices,
                        "source",
                        "level",
                        "item",
                        "voice",
                        "documents",
                        "sentences",
                        "polarity",
                        "polarity_unique"));
    }

    @Test
    void aTargetHasARowForEachHolderAndTheSourcesThemselvesAreOne(SparkSession spark) {
        Dataset<Row> mentions = table(
                spark,
                "doc_id string, source string, target string, holder string, type string, label string",
                row("d1", "甲", "丙", "甲", "system", "positive"),
                row("d2", "甲", "丙", "甲", "system", "neutral"),
                row("d3", "乙", "丙", "乙", null, "negative"),
                row("d3", "乙", "丙", "丁", null, "negative"));
        assertEquals(
                """
                * | 丙 | * | system | 3 | 3 | 0.0000 |\s
                * | 丙 | 丁 | system | 1 | 1 |  | fewer than 2 sentences
                乙 | 丙 | 丁 | system | 1 | 1 |  | fewer than 2 sentences
                乙 | 丙 | 乙 | system | 1 | 1 |  | fewer than 2 sentences
                甲 | 丙 | 甲 | system | 2 | 2 | 0.5000 |\s""",
                sorted(
                        Sentiment.ofTargets(documents(spark), mentions, 2),
                        "source",
                        "target",
                        "holder",
                        "type",
                        "documents",
                        "sentences",
                        "polarity",
                        "reason"));
    }

    @Test
    void columnAndJavaAgreeOnTheInterval(SparkSession spark) {
        Dataset<Row> counts = table(
                spark,
                "source string, reprint_family string, family_head boolean, sentences bigint, positive bigint, neutral bigint, negative bigint",
                row("甲", "f1", true, 5L, 4L, 0L, 1L),
                row("甲", "f2", true, 4L, 1L, 1L, 2L),
                row("甲", "f3", true, 8L, 3L, 4L, 1L),
                row("甲", "f4", true, 3L, 1L, 1L, 1L),
                row("甲", "f5", true, 3L, 1L, 2L, 0L),
                row("甲", "f5", false, 2L, 0L, 2L, 0L),
                row("甲", "f6", true, 6L, 0L, 4L, 2L));
        Row found = Balances.of(counts, 5, "source")
                .select("polarity_low", "polarity_high")
                .head();
        double[] expected = ClusteredBalance.interval(6, 3, 31, 19, 20, 175);
        assertEquals(expected[0], found.getDouble(0), 0);
        assertEquals(expected[1], found.getDouble(1), 0);
    }
}
