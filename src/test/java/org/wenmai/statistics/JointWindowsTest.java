package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class JointWindowsTest {
    private static final String TOKENS =
            "doc_id string, sentence_id string, position bigint, term string, begin bigint, end bigint";

    /** Six documents of four sentences in two paragraphs, words drawn from A, B, C and one that is filtered. */
    private static Dataset<Row> tokens(SparkSession spark) {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < 24; s++) {
            String document = "d" + s / 4;
            for (long i = 0; i < 2 + random.nextInt(9); i++) {
                String term = new String[] {"A", "B", "C", null}[random.nextInt(4)];
                rows.add(row(document, document + ":" + s % 4, i, term, i, i + 1));
            }
        }
        return table(spark, TOKENS, rows.toArray(Row[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentence", "paragraph", "document", "tokens:1", "tokens:3", "tokens:1000"})
    void thereAreAsManyRowsAsTheJointFrequency(String window, SparkSession spark) {
        Dataset<Row> tokens = tokens(spark);
        Dataset<Row> sentences = tokens.selectExpr(
                        "sentence_id", "cast(substring_index(sentence_id, ':', -1) as bigint) div 2 as paragraph")
                .distinct();
        Dataset<Row> documents = tokens.selectExpr("doc_id", "'甲' as source").distinct();
        WindowUnit unit = WindowUnit.named(window);
        long joint = Cooccurrences.pairs(
                        SequenceFixture.of(tokens, sentences, documents),
                        unit,
                        JavaSparkContext.fromSparkContext(spark.sparkContext())
                                .broadcast(new PairVocabulary(List.of("*"), List.of(List.of("A", "B")))),
                        1)
                .head()
                .getAs("joint_frequency");
        Dataset<Row> rows = JointWindows.of(tokens.filter("term = 'A'"), tokens.filter("term = 'B'"), sentences, unit);
        assertEquals(joint, rows.count());
        assertEquals(
                joint,
                rows.join(tokens.filter("term = 'A'"), new String[] {"sentence_id", "position"})
                        .count());
    }

    @Test
    void aStretchIsShownByItsFirstOccurrenceAndAReachByEveryOne(SparkSession spark) {
        Dataset<Row> tokens = table(
                spark,
                TOKENS,
                row("d", "d:0", 0L, "B", 0L, 1L),
                row("d", "d:2", 3L, "A", 3L, 4L),
                row("d", "d:10", 0L, "A", 0L, 1L),
                row("d", "d:10", 1L, "B", 1L, 2L),
                row("d", "d:10", 2L, "A", 2L, 3L));
        Dataset<Row> a = tokens.filter("term = 'A'");
        Dataset<Row> b = tokens.filter("term = 'B'");
        assertEquals("d:2 | d | 3 | 3 | 4", sorted(JointWindows.of(a, b, null, WindowUnit.named("document"))));
        assertEquals("d:10 | d | 0 | 0 | 1", sorted(JointWindows.of(a, b, null, WindowUnit.named("sentence"))));
        assertEquals(
                "d:10 | d | 0 | 0 | 1\nd:10 | d | 2 | 2 | 3",
                sorted(JointWindows.of(a, b, null, WindowUnit.named("tokens:1"))));
    }

    @Test
    void twoOccurrencesThatBothPatternsMatchAreOneWindow(SparkSession spark) {
        Dataset<Row> tokens = table(spark, TOKENS, row("d", "d:0", 0L, "A", 0L, 1L), row("d", "d:0", 1L, "B", 1L, 2L));
        assertEquals(
                1,
                JointWindows.of(tokens, tokens, null, WindowUnit.named("tokens:2"))
                        .count());
    }
}
