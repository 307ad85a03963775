package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.networks.ResampleWeights;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class EdgeStabilityTest {
    private static final int RESAMPLES = 200;
    private static final String WINDOWS =
            "source string, family_head boolean, terms array<string>, ends array<int>, positions array<int>, family bigint";

    /** A and B stand together in every family, A and C three times in one family, B and D apart from each other but once. */
    private static List<Row> documents() {
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < 12; d++) {
            List<String> terms = new ArrayList<>(List.of("A", "B", "X", "A", "B", "D", "X"));
            List<Integer> ends = new ArrayList<>(List.of(3, 5, 6, 7));
            if (d == 4) {
                terms.addAll(List.of("A", "C", "A", "C", "A", "C"));
                ends.addAll(List.of(9, 11, 13));
            }
            rows.add(row("甲", true, seq(terms), seq(ends), seq(List.<Integer>of()), (long) (d == 7 ? 6 : d)));
        }
        return rows;
    }

    private static <T> scala.collection.immutable.Seq<T> seq(List<T> items) {
        return scala.jdk.javaapi.CollectionConverters.asScala(items).toSeq();
    }

    private static Map<String, Double> stability(SparkSession spark, int partitions) {
        WindowUnit unit = WindowUnit.named("sentence");
        Dataset<Row> windows =
                table(spark, WINDOWS, documents().toArray(Row[]::new)).repartition(partitions);
        Dataset<Row> edges = table(
                spark, "scope int, a int, b int, pmi double", row(0, 0, 1, 1.0), row(0, 0, 2, 1.0), row(1, 0, 1, 1.0));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<String> terms = List.of("A", "B", "C", "D");
        PairVocabulary vocabulary = new PairVocabulary(List.of("*", "甲"), List.of(terms, terms));
        Dataset<Row> sums = EdgeStability.sums(
                windows,
                unit,
                context.broadcast(vocabulary),
                context.broadcast(EdgeStability.keys(edges)),
                RESAMPLES,
                3);
        Map<String, Double> stability = new HashMap<>();
        for (Row edge : EdgeStability.of(edges, sums, 2).collectAsList()) {
            stability.put("%d %d-%d".formatted(edge.getInt(0), edge.getInt(1), edge.getInt(2)), edge.getDouble(3));
        }
        return stability;
    }

    @Test
    void anEdgeOfManyFamiliesIsStableAndOneOfASingleFamilyStandsOrFallsWithIt(SparkSession spark) {
        Map<String, Double> stability = stability(spark, 3);
        assertEquals(1.0, stability.get("0 0-1"));
        assertEquals(stability.get("0 0-1"), stability.get("1 0-1"));
        ResampleWeights weights = new ResampleWeights(3);
        int drawn = 0;
        for (int r = 0; r < RESAMPLES; r++) {
            drawn += weights.of(4, r) > 0 ? 1 : 0;
        }
        assertEquals(drawn / (double) RESAMPLES, stability.get("0 0-2"));
        assertTrue(stability.get("0 0-2") > 0.5 && stability.get("0 0-2") < 0.75, stability.toString());
    }

    @Test
    void partitionsDoNotShow(SparkSession spark) {
        assertEquals(stability(spark, 1), stability(spark, 5));
    }
}
