package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.statistics.FigureKeys.Figure;
import org.wenmai.statistics.FigureKeys.Opinion;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class FigureEvidenceTest {
    /** Sentences by document; a token is a character. d3 is a reprint. */
    private static final String[][] CORPUS = {
        {"d1", "甲A题", "甲好", "乙", "甲乙丙"}, {"d2", "甲B题", "乙甲"}, {"d3", "丙", "甲差"}, {"d4", "丙甲", "丙"}
    };

    private static Dataset<Row> documents(SparkSession spark) {
        String ddl = "doc_id string, source string, family_head boolean, published_on date, title string, url string";
        return table(
                spark,
                ddl,
                row("d1", "东报", true, LocalDate.of(2024, 1, 31), "甲A题", "http://example.org/1"),
                row("d2", "西报", true, LocalDate.of(2024, 2, 1), "甲B题", null),
                row("d3", "西报", false, LocalDate.of(2024, 2, 29), null, null),
                row("d4", "西报", true, null, null, null));
    }

    private static Dataset<Row> evidence(SparkSession spark, int partitions, Dataset<Row> opinions, Figure... figures) {
        List<Row> tokens = new ArrayList<>();
        List<Row> sentences = new ArrayList<>();
        for (String[] document : CORPUS) {
            for (int s = 1; s < document.length; s++) {
                String id = document[0] + ":" + (s - 1);
                sentences.add(row(id, document[s]));
                for (int i = 0; i < document[s].length(); i++) {
                    tokens.add(row(document[0], id, document[s].substring(i, i + 1), (long) i, i + 1L));
                }
            }
        }
        FigureKeys keys = new FigureKeys();
        List.of(figures).forEach(keys::add);
        return FigureEvidence.of(
                table(
                                spark,
                                "doc_id string, sentence_id string, term string, begin bigint, end bigint",
                                tokens.toArray(Row[]::new))
                        .repartition(partitions),
                documents(spark),
                table(spark, "sentence_id string, text string", sentences.toArray(Row[]::new)),
                opinions,
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(keys),
                Granularity.MONTH);
    }

    private static String shown(Dataset<Row> evidence) {
        return sorted(evidence, "table", "source", "key", "key_2", "rank", "sentence_id", "text");
    }

    @Test
    void everyDocumentGivesOneHeadsBeforeReprintsAndOpeningSentencesLast(SparkSession spark) {
        assertEquals(
                """
                terms | * | 甲 |  | 1 | d1:1 | 甲好
                terms | * | 甲 |  | 2 | d2:1 | 乙甲
                terms | * | 甲 |  | 3 | d4:0 | 丙甲
                terms | 东报 | 甲 |  | 1 | d1:1 | 甲好
                terms | 东报 | 甲 |  | 2 | d1:3 | 甲乙丙
                terms | 东报 | 甲 |  | 3 | d1:0 | 甲A题""",
                shown(evidence(spark, 1, null, Figure.ofTerm("terms", "*", "甲"), Figure.ofTerm("terms", "东报", "甲"))));
    }

    @Test
    void anEdgeNeedsBothTermsAndATrendItsPeriod(SparkSession spark) {
        assertEquals(
                """
                cooccurrence_edges | * | 丙 | 甲 | 1 | d1:3 | 甲乙丙
                cooccurrence_edges | * | 丙 | 甲 | 2 | d4:0 | 丙甲
                trends | * | 甲 | 2024-02-01 | 1 | d2:1 | 乙甲
                trends | * | 甲 | 2024-02-01 | 2 | d3:1 | 甲差
                trends | * | 甲 | 2024-02-01 | 3 | d2:0 | 甲B题""",
                shown(evidence(
                        spark,
                        1,
                        null,
                        new Figure("cooccurrence_edges", "*", "丙", "甲", "丙", "甲", null, null),
                        new Figure("trends", "*", "甲", "2024-02-01", "甲", null, "2024-02-01", null))));
    }

    @Test
    void aTargetNeedsSentencesOfItsHolderAndLeaning(SparkSession spark) {
        Dataset<Row> opinions = table(
                spark,
                "doc_id string, sentence_id string, target string, holder string, label string",
                row("d1", "d1:1", "甲", "东报", "positive"),
                row("d1", "d1:3", "甲", "东报", "neutral"),
                row("d1", "d1:3", "乙", "东报", "positive"),
                row("d3", "d3:1", "甲", "西报", "negative"),
                row("d2", "d2:1", "甲", "丁", "positive"));
        assertEquals(
                """
                sentiment_targets | * | 甲 | * | 1 | d1:1 | 甲好
                sentiment_targets | * | 甲 | 丁 | 1 | d2:1 | 乙甲
                sentiment_targets | 西报 | 甲 | 西报 | 1 | d3:1 | 甲差""",
                shown(evidence(
                        spark,
                        1,
                        opinions,
                        target("*", "*", "positive"),
                        target("*", "丁", "positive"),
                        target("西报", "西报", "negative"))));
    }

    private static Figure target(String source, String holder, String label) {
        return new Figure("sentiment_targets", source, "甲", holder, "甲", null, null, new Opinion(label, holder));
    }

    @Test
    void partitionsDoNotShowAndNoFigureGivesNoRow(SparkSession spark) {
        Figure figure = Figure.ofTerm("terms", "*", "甲");
        assertEquals(sorted(evidence(spark, 1, null, figure)), sorted(evidence(spark, 6, null, figure)));
        assertEquals(0, evidence(spark, 1, null).count());
        assertEquals(
                0, evidence(spark, 1, null, Figure.ofTerm("terms", "*", "无")).count());
    }

    @Test
    void aLongSentenceIsCutAroundTheTerm() {
        String text = "𠮷".repeat(300) + "甲乙" + "文".repeat(300);
        String excerpt = Excerpt.of(text, 300, 302, 200);
        assertEquals(200, excerpt.codePointCount(0, excerpt.length()));
        assertTrue(excerpt.startsWith("…𠮷") && excerpt.contains("𠮷甲乙文") && excerpt.endsWith("文…"));
        String early = Excerpt.of(text, 0, 1, 200);
        assertTrue(early.startsWith("𠮷") && early.codePointCount(0, early.length()) == 199);
        assertTrue(Excerpt.of(text, 601, 602, 200).endsWith("文"));
        assertEquals(200, Excerpt.of("长".repeat(500), 10, 400, 200).length());
        assertEquals("短句", Excerpt.of("短句", 0, 1, 200));
    }
}
