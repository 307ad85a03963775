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
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.networks.ResampleWeights;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class EdgeStabilityTest {
    private static final int RESAMPLES = 200;
    /** A and B stand together in every family, A and C three times in one family, B and D apart from each other but once. */
    private static Dataset<Row> sequences(SparkSession spark, int partitions) {
        List<Row> tokens = new ArrayList<>();
        List<Row> documents = new ArrayList<>();
        for (int d = 0; d < 12; d++) {
            List<String> sentences = new ArrayList<>(List.of("ABX", "AB", "D", "X"));
            if (d == 4) {
                sentences.addAll(List.of("AC", "AC", "AC"));
            }
            for (int s = 0; s < sentences.size(); s++) {
                for (int i = 0; i < sentences.get(s).length(); i++) {
                    tokens.add(row(
                            "d" + d,
                            "d" + d + ":" + s,
                            (long) i,
                            sentences.get(s).substring(i, i + 1)));
                }
            }
            documents.add(row("d" + d, "甲", "f" + (d == 7 ? 6 : d)));
        }
        return SequenceFixture.of(
                table(
                                spark,
                                "doc_id string, sentence_id string, position bigint, term string",
                                tokens.toArray(Row[]::new))
                        .repartition(partitions),
                table(spark, "sentence_id string"),
                table(spark, "doc_id string, source string, reprint_family string", documents.toArray(Row[]::new)));
    }

    private static Map<String, Double> stability(SparkSession spark, int partitions) {
        WindowUnit unit = WindowUnit.named("sentence");
        Dataset<Row> edges = table(
                spark, "scope int, a int, b int, pmi double", row(0, 0, 1, 1.0), row(0, 0, 2, 1.0), row(1, 0, 1, 1.0));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<String> terms = List.of("A", "B", "C", "D");
        PairVocabulary vocabulary = new PairVocabulary(List.of("*", "甲"), List.of(terms, terms));
        Dataset<Row> sums = EdgeStability.sums(
                sequences(spark, partitions),
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
        long family = spark.range(1)
                .select(functions.xxhash64(functions.lit("f4")))
                .head()
                .getLong(0);
        int drawn = 0;
        for (int r = 0; r < RESAMPLES; r++) {
            drawn += weights.of(family, r) > 0 ? 1 : 0;
        }
        assertEquals(drawn / (double) RESAMPLES, stability.get("0 0-2"));
        assertTrue(stability.get("0 0-2") > 0.5 && stability.get("0 0-2") < 0.75, stability.toString());
    }

    @Test
    void partitionsDoNotShow(SparkSession spark) {
        assertEquals(stability(spark, 1), stability(spark, 5));
    }
}
