package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.measures.ClassTfIdf;
import org.wenmai.measures.GriesDp;
import org.wenmai.measures.JuillandD;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class TermFrequenciesTest {
    private static final String DOCUMENTS = "doc_id string, source string, tokens bigint, family_head boolean";
    private static final String DOCUMENT_TERMS = "doc_id string, source string, term string, term_frequency bigint";

    /** Five parts of .18 .2 .2 .2 .22 of 50 tokens, hits 1 to 5: Gries (2008), DP .18. */
    private static Dataset<Row> griesDocuments(SparkSession spark) {
        return table(
                spark,
                DOCUMENTS,
                row("d1", "甲", 9L, true),
                row("d2", "甲", 10L, true),
                row("d3", "甲", 10L, true),
                row("d4", "甲", 10L, false),
                row("d5", "甲", 11L, true));
    }

    private static Dataset<Row> griesTerms(SparkSession spark) {
        return table(
                spark,
                DOCUMENT_TERMS,
                row("d1", "甲", "词", 1L),
                row("d2", "甲", "词", 2L),
                row("d3", "甲", "词", 3L),
                row("d4", "甲", "词", 4L),
                row("d5", "甲", "词", 5L));
    }

    private static Dataset<Row> terms(Dataset<Row> documentTerms, Dataset<Row> documents) {
        return TermFrequencies.of(TermSums.of(SequenceFixture.ofCounts(documentTerms, documents), Granularity.DAY))
                .dataset();
    }

    @Test
    void ranksAreCountedTheSameInAnyNumberOfTasks(SparkSession spark) {
        List<Row> counts = new ArrayList<>();
        List<Row> documents = new ArrayList<>();
        String[] sources = {"!", "(一)", "a", "乙", "甲"};
        for (int d = 0; d < 20; d++) {
            documents.add(row("d" + d, sources[d % sources.length], 100L, true));
            for (int t = 0; t < 30; t += 1 + d % 4) {
                counts.add(row("d" + d, sources[d % sources.length], "词" + t, 1L + t % 3));
            }
        }
        TermSums sums = TermSums.of(
                SequenceFixture.ofCounts(
                        table(spark, DOCUMENT_TERMS, counts.toArray(Row[]::new)),
                        table(spark, DOCUMENTS, documents.toArray(Row[]::new))),
                Granularity.DAY);
        List<String> expected = TermFrequencies.of(sums).dataset().collectAsList().stream()
                .map(Row::toString)
                .toList();
        List<String> byRank = TermFrequencies.of(sums)
                .dataset()
                .orderBy(col("source"), col("term_frequency").desc(), col("term"))
                .collectAsList()
                .stream()
                .map(row -> "%s %d".formatted(row.get(0), row.<Long>getAs("rank")))
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : byRank) {
            String source = line.substring(0, line.indexOf(' '));
            assertEquals(source + " " + seen.merge(source, 1, Integer::sum), line);
        }
        for (int parts : new int[] {1, 2, 3, 50}) {
            assertEquals(expected, inTasks(sums, parts));
        }
    }

    @Test
    void moreSourcesThanATaskHoldsAreHandedOnInBetweenAndRankedAlike(SparkSession spark) {
        int sources = 50_001;
        SourceSizes sizes = SourceSizes.of(spark.range(sources)
                .selectExpr("concat('s', id) as source", "10L as tokens", "3L as terms", "1L as windows"));
        Varints packed = new Varints();
        for (int frequency = 1; frequency <= 2; frequency++) {
            packed.put(frequency == 1 ? "一" : "二").put(sources);
            sum((long) frequency * sources).pack(packed, 10L * sources, 1);
            for (int source = 0; source < sources; source++) {
                sum(frequency).pack(packed.put(source), 10, 1);
            }
        }
        List<Row> keyed = new ArrayList<>();
        new RankedTerms(sizes, 1)
                .keyed(List.of(RowFactory.create((Object) packed.bytes())).iterator())
                .forEachRemaining(keyed::add);
        // After either term: of each source, and of the corpus.
        assertEquals(
                2 * (sources + 1),
                keyed.stream()
                        .filter(row -> row.<byte[]>getAs(1).length == Integer.BYTES)
                        .count());
        keyed.sort((a, b) -> Arrays.compareUnsigned(a.<byte[]>getAs(1), b.<byte[]>getAs(1)));
        Map<String, Integer> ranks = new TreeMap<>();
        new RankedTerms(sizes, 1)
                .ranked(keyed.iterator())
                .forEachRemaining(row -> ranks.merge(row.get(1) + " " + row.get(12), 1, Integer::sum));
        assertEquals(Map.of("二 1", sources + 1, "一 2", sources + 1), ranks);
    }

    private static TermSum sum(long frequency) {
        TermSum sum = new TermSum();
        sum.tags.put(new TermTag("n", null).joined(), frequency);
        sum.frequency = frequency;
        return sum;
    }

    /** Terms in order as tasks of one packed row each, then so many parts, give them. */
    private static List<String> inTasks(TermSums sums, int parts) {
        SourceSizes sizes = sums.sources().value();
        Map<Integer, List<Row>> byPart = new TreeMap<>();
        for (Row packed : sums.packed().collectAsList()) {
            new RankedTerms(sizes, parts)
                    .keyed(List.of(packed).iterator())
                    .forEachRemaining(row -> byPart.computeIfAbsent(row.getInt(0), part -> new ArrayList<>())
                            .add(row));
        }
        List<String> terms = new ArrayList<>();
        for (List<Row> part : byPart.values()) {
            part.sort((a, b) -> Arrays.compareUnsigned(a.<byte[]>getAs(1), b.<byte[]>getAs(1)));
            new RankedTerms(sizes, parts).ranked(part.iterator()).forEachRemaining(row -> terms.add(row.toString()));
        }
        return terms;
    }

    @Test
    void dispersionIsThePublishedExampleOfGries2008(SparkSession spark) {
        Dataset<Row> terms = terms(griesTerms(spark), griesDocuments(spark));
        assertEquals(
                """
                * | 15 | 5 | 11 | 4 | 300000.0000 | 0.1800 | 1
                甲 | 15 | 5 | 11 | 4 | 300000.0000 | 0.1800 | 1""",
                sorted(
                        terms,
                        "source",
                        "term_frequency",
                        "document_frequency",
                        "term_frequency_unique",
                        "document_frequency_unique",
                        "term_frequency_pmt",
                        "dispersion",
                        "rank"));
    }

    @Test
    void dispersionEqualsThePureMeasure(SparkSession spark) {
        Row row = terms(griesTerms(spark), griesDocuments(spark))
                .filter("source = '甲'")
                .head();
        Double expected = GriesDp.of(new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11});
        assertEquals(expected, row.<Double>getAs("dispersion"), 1e-12);
        Double juilland = JuillandD.of(new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11});
        assertEquals(juilland, row.<Double>getAs("juilland_d"), 1e-12);
    }

    @Test
    void oneDocumentHasNoDispersion(SparkSession spark) {
        Dataset<Row> terms = terms(
                table(spark, DOCUMENT_TERMS, row("d1", "甲", "词", 2L)),
                table(spark, DOCUMENTS, row("d1", "甲", 9L, true), row("d2", "甲", 0L, true)));
        assertTrue(terms.collectAsList().stream()
                .allMatch(row ->
                        row.isNullAt(row.fieldIndex("dispersion")) && row.isNullAt(row.fieldIndex("juilland_d"))));
    }

    @Test
    void tfIdfContrastsSourcesAndIsNoFigureOfTheCorpus(SparkSession spark) {
        Dataset<Row> terms = terms(
                table(spark, DOCUMENT_TERMS, row("d1", "甲", "词", 4L), row("d2", "乙", "词", 1L), row("d2", "乙", "语", 3L)),
                table(spark, DOCUMENTS, row("d1", "甲", 4L, true), row("d2", "乙", 4L, true)));
        String line = "乙 | 词 | %.4f".formatted(ClassTfIdf.of(1, 4, 4.0, 5));
        String other = "乙 | 语 | %.4f".formatted(ClassTfIdf.of(3, 4, 4.0, 3));
        String third = "甲 | 词 | %.4f".formatted(ClassTfIdf.of(4, 4, 4.0, 5));
        assertEquals(
                String.join("\n", "* | 词 | ", "* | 语 | ", line, other, third),
                sorted(terms, "source", "term", "tf_idf"));
    }

    @Test
    void theCommonestTagWinsAndTiesAreSettled(SparkSession spark) {
        String[][] tokens = {
            {"甲", "词", "v"},
            {"甲", "词", "n"},
            {"甲", "词", "n"},
            {"乙", "词", "v"},
            {"乙", "词", "v"},
            {"乙", "词", null},
            {"丙", "词", "n"},
            {"丙", "词", "b"},
            {"丙", null, "b"}
        };
        List<Row> rows = new ArrayList<>();
        for (String[] token : tokens) {
            rows.add(row(token[0], token[0] + ":0", (long) rows.size(), token[1], token[2]));
        }
        Dataset<Row> sequences = SequenceFixture.of(
                table(
                        spark,
                        "doc_id string, sentence_id string, position bigint, term string, pos string",
                        rows.toArray(Row[]::new)),
                table(spark, "sentence_id string"),
                table(
                        spark,
                        "doc_id string, source string, tokens bigint",
                        row("甲", "甲", 3L),
                        row("乙", "乙", 3L),
                        row("丙", "丙", 3L)));
        Dataset<Row> tags =
                TermFrequencies.of(TermSums.of(sequences, Granularity.DAY)).dataset();
        assertEquals("""
                * | 词 | n
                丙 | 词 | b
                乙 | 词 | v
                甲 | 词 | n""", sorted(tags, "source", "term", "pos"));
    }
}
