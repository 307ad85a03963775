package org.wenmai.statistics;

import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.discovery.CandidateFinder;
import org.wenmai.discovery.CandidateRule;
import org.wenmai.discovery.GramSketch;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.measures.BranchingEntropy;
import org.wenmai.measures.Cohesion;
import org.wenmai.testkit.SparkExtension;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedWords;

@ExtendWith(SparkExtension.class)
class TermDiscoveryTest {
    private static Dataset<Row> sentences(SparkSession spark, String... texts) {
        Row[] rows = new Row[texts.length];
        for (int i = 0; i < texts.length; i++) {
            rows[i] = row("d" + i / 2 + ":" + i, "d" + i / 2, texts[i]);
        }
        return table(spark, "sentence_id string, doc_id string, text string", rows);
    }

    private static <T> Broadcast<T> broadcast(SparkSession spark, T value) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
    }

    private static Broadcast<CandidateRule> rule(SparkSession spark) {
        return broadcast(
                spark,
                new CandidateRule(
                        TermLexicon.parse(List.of(), Folding::fold),
                        ListedWords.NONE,
                        StopTerms.parse(List.of(), Folding::fold)));
    }

    private static Dataset<Row> grams(SparkSession spark, Dataset<Row> sentences, int minimum) {
        GramSketch sketch = TermDiscovery.sketch(sentences, 1_000, minimum, 4);
        return TermDiscovery.grams(sentences, broadcast(spark, sketch), minimum);
    }

    @Test
    void gramsAreAddedUpOverPartitions(SparkSession spark) {
        Dataset<Row> sentences = sentences(spark, "韶川Patch", "韶川，", "韶 川", "韶川").repartition(4);
        assertEquals("川 | 4\n韶 | 4\n韶川 | 3", sorted(grams(spark, sentences, 2), "gram", "frequency"));
    }

    @Test
    void aCandidateCoheresAsItsWeakestCutDoes(SparkSession spark) {
        // 16 units: 韶 2, 川 2, 仪 4; 韶川仪 2. Cuts: 韶|川仪 2 * 2, 韶川|仪 2 * 4, the weakest: log2(2 * 16 / 8) = 2.
        Dataset<Row> sentences = sentences(spark, "韶川仪", "韶川仪", "仪，仪，山，水，云，风，雨，雪，树", "火");
        Dataset<Row> grams = grams(spark, sentences, 2);
        long units = TermDiscovery.sketch(sentences, 1_000, 2, 4).units();
        assertEquals(16, units);
        assertEquals(
                "川仪 | 2 | 2.0000\n韶川 | 2 | 3.0000\n韶川仪 | 2 | 2.0000",
                sorted(TermDiscovery.candidates(grams, rule(spark), units, 1), "gram", "frequency", "cohesion"));
    }

    @Test
    void neighboursGiveEntropiesAndDocuments(SparkSession spark) {
        Dataset<Row> sentences = sentences(spark, "在韶川有", "向韶川有", "《韶川》", "第三韶川，三韶川，三韶川");
        Dataset<Row> found = TermNeighbours.of(
                sentences,
                broadcast(spark, new CandidateFinder(List.of("韶川", "川有"))),
                table(spark, "candidate int, frequency bigint", row(0, 6L), row(1, 2L)));
        // 韶川, left: 在, 向, 三 three times, one enclosed; right: 有 twice, ， twice, the end, one enclosed.
        assertEquals("0 | 6 | 2 | 1.7925 | 1.9183 | false\n1 | 2 | 1 | 0.0000 | 0.0000 | false", sorted(found));
    }

    @Test
    void whatFollowsNumeralsIsAQuantity(SparkSession spark) {
        Dataset<Row> sentences = sentences(spark, "3韶川", "三韶川", "在韶川");
        Dataset<Row> found = TermNeighbours.of(
                sentences,
                broadcast(spark, new CandidateFinder(List.of("韶川"))),
                table(spark, "candidate int, frequency bigint", row(0, 3L)));
        assertEquals("true", sorted(found, "quantity"));
    }

    @Test
    void aPartOfALongerWordIsExplainedByIt(SparkSession spark) {
        Dataset<Row> proposed = table(
                spark,
                "gram string, term_frequency bigint",
                row("韶川", 10L),
                row("韶川仪", 6L),
                row("川仪", 6L),
                row("谷山", 9L),
                row("山水", 3L));
        Dataset<Row> grams = table(spark, "gram string, frequency bigint", row("山水画", 2L), row("山水", 3L));
        assertEquals("谷山\n韶川仪", sorted(TermDiscovery.unexplained(proposed, grams, rule(spark), 0.5), "gram"));
        assertEquals("谷山\n韶川\n韶川仪", sorted(TermDiscovery.unexplained(proposed, grams, rule(spark), 0.6), "gram"));
    }

    @Test
    void columnsAndFormulasAgree(SparkSession spark) {
        for (long n : new long[] {1, 2, 3, 7, 1000, 123_456_789}) {
            assertEquals(BranchingEntropy.share(n), value(spark, TermNeighbours.share(lit(n))));
            assertEquals(
                    Cohesion.ofWeakestCut(n, (double) n * n * 3, n * 5),
                    value(spark, TermDiscovery.cohesion(lit(n), lit((double) n * n * 3), lit(n * 5))));
            assertEquals(
                    BranchingEntropy.of(n + 4, BranchingEntropy.share(n)),
                    value(spark, TermNeighbours.entropy(lit(n + 4), lit(BranchingEntropy.share(n)))));
        }
    }

    private static Object value(SparkSession spark, Column column) {
        return spark.range(1).select(column).head().get(0);
    }

    @Test
    void anEmptyCorpusHasNoCandidates(SparkSession spark) {
        Dataset<Row> none = sentences(spark);
        assertEquals("", sorted(TermDiscovery.candidates(grams(spark, none, 2), rule(spark), 0, 1)));
    }
}
