package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.measures.BenjaminiHochberg;
import org.wenmai.measures.ChiSquared;
import org.wenmai.measures.ContingencyTable;
import org.wenmai.measures.LogDice;
import org.wenmai.measures.LogLikelihood;
import org.wenmai.measures.Npmi;
import org.wenmai.measures.Pmi;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class CooccurrencesTest {
    private static final String TOKENS = "doc_id string, sentence_id string, source string, term string";
    private static final String PAIRS =
            "source string, term_a string, term_b string, joint_frequency bigint, joint_frequency_unique bigint, frequency_a bigint, frequency_b bigint, windows bigint";

    private static Dataset<Row> documents(SparkSession spark) {
        return table(spark, "doc_id string, family_head boolean", row("d1", true), row("d2", false));
    }

    private static Dataset<Row> tokens(SparkSession spark) {
        return table(
                spark,
                TOKENS,
                row("d1", "d1:0", "甲", "A"),
                row("d1", "d1:0", "甲", "B"),
                row("d1", "d1:0", "甲", "A"),
                row("d1", "d1:1", "甲", "A"),
                row("d1", "d1:2", "甲", null),
                row("d2", "d2:0", "乙", "B"),
                row("d2", "d2:0", "乙", "A"),
                row("d2", "d2:0", "乙", "C"));
    }

    @Test
    void aWindowHoldsATermOnceAndSentencesWithoutTermsAreNone(SparkSession spark) {
        Dataset<Row> windows = Cooccurrences.windows(tokens(spark), documents(spark));
        assertEquals("""
                乙 | false | A,B,C
                甲 | true | A
                甲 | true | A,B""", sorted(windows, "source", "family_head", "array_join(array_sort(terms), ',')"));
    }

    @Test
    void scopesAreTheCorpusAndTheLargestSources(SparkSession spark) {
        Dataset<Row> windows = Cooccurrences.windows(tokens(spark), documents(spark));
        assertEquals("* | 3\n甲 | 2", sorted(Cooccurrences.scopes(windows, 1)));
    }

    @Test
    void theVocabularyKeepsTheTermsInMostWindows(SparkSession spark) {
        Dataset<Row> windows = Cooccurrences.windows(tokens(spark), documents(spark));
        assertEquals("""
                * | A | 3
                * | B | 2
                乙 | A | 1
                乙 | B | 1
                甲 | A | 2
                甲 | B | 1""", sorted(Cooccurrences.vocabulary(windows, List.of("*", "甲", "乙"), 1, 2)));
    }

    @Test
    void pairsAreCountedOncePerWindowInEachScope(SparkSession spark) {
        Dataset<Row> windows = Cooccurrences.windows(tokens(spark), documents(spark));
        PairVocabulary vocabulary =
                new PairVocabulary(List.of("*", "甲"), List.of(List.of("A", "B", "C"), List.of("A", "B")));
        Dataset<Row> pairs = Cooccurrences.pairs(
                windows, JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(vocabulary), 1);
        assertEquals("""
                0 | 0 | 1 | 2 | 1
                0 | 0 | 2 | 1 | 0
                0 | 1 | 2 | 1 | 0
                1 | 0 | 1 | 1 | 1""", sorted(pairs));
    }

    @Test
    void primitiveCountsEqualNaiveCountsOnRandomWindows() {
        Random random = new Random(20240216);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            terms.add("t%02d".formatted(i));
        }
        List<Row> windows = new ArrayList<>();
        Map<String, Long> expected = new TreeMap<>();
        for (int w = 0; w < 2_000; w++) {
            List<String> held = new ArrayList<>();
            for (String term : terms) {
                if (random.nextInt(12) == 0) {
                    held.add(term);
                }
            }
            for (int i = 0; i < held.size(); i++) {
                for (int k = i + 1; k < held.size(); k++) {
                    expected.merge(held.get(i) + held.get(k), 1L, Long::sum);
                }
            }
            java.util.Collections.shuffle(held, random);
            windows.add(row(
                    "甲",
                    true,
                    scala.jdk.javaapi.CollectionConverters.asScala(held).toSeq()));
        }
        PairCounter counter = new PairCounter(new PairVocabulary(List.of("*"), List.of(terms)));
        Map<String, Long> counted = new TreeMap<>(new HashMap<>());
        counter.count(windows.iterator())
                .forEachRemaining(pair -> counted.merge(
                        terms.get((int) (pair.getLong(0) >>> PairCounter.TERM_BITS))
                                + terms.get((int) (pair.getLong(0) & 0xFFFFFF)),
                        pair.getLong(1),
                        Long::sum));
        assertEquals(expected, counted);
    }

    @Test
    void edgesCarryTheWorkedNumbersOfAPair(SparkSession spark) {
        Dataset<Row> edges =
                CooccurrenceNetwork.edges(table(spark, PAIRS, row("甲", "A", "B", 30L, 30L, 60L, 90L, 10_000L)), 10);
        assertEquals(
                "5.7959 | 0.6916 | 12.6781 | 0.2500 | 211.0710 | 0.0000 | 1",
                sorted(edges, "pmi", "npmi", "log_dice", "jaccard", "log_likelihood", "q_value", "rank"));
    }

    @Test
    void edgesEqualThePureMeasures(SparkSession spark) {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long a = 1 + random.nextInt(400);
            long b = 1 + random.nextInt(400);
            long joint = 1 + random.nextInt((int) Math.min(a, b));
            rows.add(row("甲", "a%03d".formatted(i), "b", joint, joint, a, b, 1_000L));
        }
        List<Row> edges = CooccurrenceNetwork.edges(table(spark, PAIRS, rows.toArray(Row[]::new)), 1_000)
                .orderBy("term_a")
                .collectAsList();
        double[] p = new double[edges.size()];
        for (int i = 0; i < p.length; i++) {
            Row edge = edges.get(i);
            ContingencyTable table = ContingencyTable.ofWindows(
                    edge.<Long>getAs("joint_frequency"),
                    edge.<Long>getAs("frequency_a"),
                    edge.<Long>getAs("frequency_b"),
                    1_000);
            assertEquals(Pmi.of(table), edge.<Double>getAs("pmi"), 1e-12);
            assertEquals(Npmi.of(table), edge.<Double>getAs("npmi"), 1e-12);
            assertEquals(LogDice.of(table), edge.<Double>getAs("log_dice"), 1e-12);
            assertEquals(LogLikelihood.of(table), edge.<Double>getAs("log_likelihood"), 1e-8);
            p[i] = ChiSquared.pValue(edge.<Double>getAs("log_likelihood"));
        }
        double[] q = BenjaminiHochberg.qValues(p);
        for (int i = 0; i < q.length; i++) {
            assertEquals(q[i], edges.get(i).<Double>getAs("q_value"), 1e-12);
        }
    }

    @Test
    void aPairInEveryWindowHasNoNpmiAndNoFigureIsInfinite(SparkSession spark) {
        List<Row> edges = CooccurrenceNetwork.edges(
                        table(
                                spark,
                                PAIRS,
                                row("甲", "A", "B", 10L, 10L, 10L, 10L, 10L),
                                row("乙", "A", "B", 1L, 1L, 1L, 1L, 1L),
                                row("乙", "A", "C", 1L, 0L, 1L, 1L, 1L)),
                        10)
                .collectAsList();
        for (Row edge : edges) {
            assertTrue(edge.isNullAt(edge.fieldIndex("npmi")));
            for (String figure : List.of("pmi", "log_dice", "jaccard", "log_likelihood", "q_value")) {
                assertTrue(Double.isFinite(edge.<Double>getAs(figure)), figure);
            }
        }
    }

    @Test
    void nodesSumTheirPublishedEdges(SparkSession spark) {
        Dataset<Row> edges = table(
                spark,
                "source string, term_a string, term_b string, joint_frequency bigint",
                row("甲", "A", "B", 3L),
                row("甲", "A", "C", 2L));
        Dataset<Row> vocabulary = table(
                spark,
                "source string, term string, frequency bigint",
                row("甲", "A", 9L),
                row("甲", "B", 5L),
                row("甲", "C", 4L),
                row("甲", "D", 4L));
        Dataset<Row> tags = table(
                spark,
                "source string, term string, pos string, type string",
                row("甲", "A", "n", null),
                row("甲", "B", "n", null),
                row("甲", "C", "n", null),
                row("甲", "D", "n", null));
        assertEquals(
                """
                A | 9 | 2 | 5 | 1
                B | 5 | 1 | 3 | 2
                C | 4 | 1 | 2 | 3""",
                sorted(
                        CooccurrenceNetwork.nodes(edges, vocabulary, tags),
                        "term",
                        "frequency",
                        "degree",
                        "strength",
                        "rank"));
    }
}
