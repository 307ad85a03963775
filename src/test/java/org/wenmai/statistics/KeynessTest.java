package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.measures.BenjaminiHochberg;
import org.wenmai.measures.ChiSquared;
import org.wenmai.measures.ContingencyTable;
import org.wenmai.measures.FamilySums;
import org.wenmai.measures.LogLikelihood;
import org.wenmai.measures.LogRatio;
import org.wenmai.measures.LogRatioError;
import org.wenmai.measures.SharedSums;
import org.wenmai.tables.KeynessRow;
import org.wenmai.tables.RecordSchema;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class KeynessTest {
    private static final String DOCUMENTS = "doc_id string, source string, reprint_family string, tokens bigint";
    private static final String COUNTS = "doc_id string, term string, term_frequency bigint";

    /** A document of a corpus that the test counts for itself. */
    private record Doc(String id, String source, String family, long tokens, Map<String, Long> terms) {}

    /** Three sources, bursts, copies within a source and across sources, a document without words. */
    private static List<Doc> corpus() {
        Random random = new Random(7);
        List<Doc> docs = new ArrayList<>();
        String[] sources = {"甲", "乙", "丙"};
        for (int i = 0; i < 90; i++) {
            Map<String, Long> terms = new TreeMap<>();
            long used = 0;
            for (int t = 0; t < 25; t++) {
                if (random.nextDouble() < (t % 5 == 4 ? 0.08 : 0.5)) {
                    long f = 1 + (long) (random.nextDouble() * random.nextDouble() * 12);
                    terms.put("词" + t, f);
                    used += f;
                }
            }
            String source = sources[i % 7 == 0 ? 2 : i % 2];
            if (source.equals("丙")) {
                terms.remove("词0");
            }
            docs.add(new Doc("d" + i, source, "f" + i, used + random.nextInt(60), terms));
            if (i % 6 == 0) {
                Map<String, Long> copy = new TreeMap<>(terms);
                copy.remove("词1");
                copy.put("词2", 3L);
                docs.add(new Doc("e" + i, sources[random.nextInt(3)], "f" + i, used + 40, copy));
            }
        }
        docs.add(new Doc("empty", "甲", "f-empty", 0, Map.of()));
        return docs;
    }

    private static Dataset<Row> keyness(SparkSession spark, List<Doc> docs, long minimum) {
        List<Row> documents = new ArrayList<>();
        List<Row> hits = new ArrayList<>();
        for (Doc doc : docs) {
            documents.add(row(doc.id(), doc.source(), doc.family(), doc.tokens()));
            doc.terms().forEach((term, f) -> hits.add(row(doc.id(), term, f)));
        }
        Dataset<Row> all =
                table(spark, DOCUMENTS, documents.toArray(Row[]::new)).repartition(3);
        Dataset<Row> counts = table(spark, COUNTS, hits.toArray(Row[]::new)).repartition(4);
        return Keyness.of(TermSums.of(SequenceFixture.ofCounts(counts, all), Granularity.DAY), all, minimum);
    }

    @Test
    void everyFigureIsThatOfThePureMeasures(SparkSession spark) {
        List<Doc> docs = corpus();
        Dataset<Row> keyness = keyness(spark, docs, 1);
        RecordSchema.require(keyness, KeynessRow.class);
        List<Row> rows = keyness.collectAsList();
        Set<String> keys = new HashSet<>();
        Map<String, List<Row>> bySource = new TreeMap<>();
        int intervals = 0;
        for (Row row : rows) {
            String source = row.getAs("source");
            String term = row.getAs("term");
            assertTrue(keys.add(source + term), source + term);
            bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(row);
            intervals += assertFigures(row, docs, source, term) ? 1 : 0;
        }
        assertEquals(75, rows.size(), "every source and term");
        assertTrue(intervals > 50, intervals + " intervals");
        bySource.values().forEach(KeynessTest::assertQ);
    }

    private static boolean assertFigures(Row row, List<Doc> docs, String source, String term) {
        Map<String, long[]> families = new TreeMap<>();
        long[] df = new long[2];
        for (Doc doc : docs) {
            int side = doc.source().equals(source) ? 0 : 2;
            long[] sums = families.computeIfAbsent(doc.family(), f -> new long[4]);
            sums[side] += doc.terms().getOrDefault(term, 0L);
            sums[side + 1] += doc.tokens();
            df[side / 2] += doc.terms().containsKey(term) ? 1 : 0;
        }
        FamilySums target = FamilySums.NONE;
        FamilySums reference = FamilySums.NONE;
        SharedSums shared = SharedSums.NONE;
        for (long[] f : families.values()) {
            target = target.plus(f[0], f[1]);
            reference = reference.plus(f[2], f[3]);
            shared = shared.plus(f[0], f[1], f[2], f[3]);
        }
        ContingencyTable table = ContingencyTable.ofCorpora(
                target.frequency(), target.tokens(), reference.frequency(), reference.tokens());
        assertEquals(target.frequency(), row.<Long>getAs("term_frequency"));
        assertEquals(reference.frequency(), row.<Long>getAs("reference_frequency"));
        assertEquals(df[0], row.<Long>getAs("document_frequency"));
        assertEquals(df[1], row.<Long>getAs("reference_document_frequency"));
        assertEquals(1e6 * target.frequency() / target.tokens(), row.<Double>getAs("term_frequency_pmt"), 1e-9);
        assertEquals(LogLikelihood.signed(table), row.<Double>getAs("log_likelihood"), 1e-9);
        double logRatio = row.getAs("log_ratio");
        assertEquals(LogRatio.of(table), logRatio, 1e-12);
        Double error = LogRatioError.of(target, reference, shared);
        if (error == null) {
            assertNull(row.getAs("log_ratio_low"), row.toString());
            assertNull(row.getAs("log_ratio_high"));
            assertNull(row.getAs("p_value"));
            assertNull(row.getAs("q_value"));
            return false;
        }
        assertEquals(logRatio - LogRatioError.Z_95 * error, row.<Double>getAs("log_ratio_low"), 1e-9, row.toString());
        assertEquals(logRatio + LogRatioError.Z_95 * error, row.<Double>getAs("log_ratio_high"), 1e-9);
        double z = logRatio / error;
        assertEquals(ChiSquared.pValue(z * z), row.<Double>getAs("p_value"), 1e-9);
        return true;
    }

    private static void assertQ(List<Row> ofSource) {
        List<Row> tested =
                ofSource.stream().filter(row -> row.getAs("p_value") != null).toList();
        double[] q = BenjaminiHochberg.qValues(
                tested.stream().mapToDouble(row -> row.getAs("p_value")).toArray());
        for (int i = 0; i < q.length; i++) {
            assertEquals(q[i], tested.get(i).<Double>getAs("q_value"), 1e-12);
        }
        Set<Long> ranks = new TreeSet<>();
        ofSource.forEach(row -> ranks.add(row.getAs("rank")));
        assertEquals(ofSource.size(), ranks.size());
        assertTrue(ranks.contains(1L) && ranks.contains((long) ofSource.size()));
    }

    @Test
    void whatASourceNeverSaysIsComparedWhereItWouldBeExpected(SparkSession spark) {
        List<Doc> docs = List.of(
                new Doc("d1", "甲", "d1", 1000, Map.of("常", 40L, "少", 4L)),
                new Doc("d2", "乙", "d2", 500, Map.of("独", 5L)));
        // 常 is expected 40 · 500 / 1500 = 13.3 times in 乙, 少 1.3 times, 独 3.3 times in 甲.
        assertEquals(
                """
                乙 | 常 |  | 0 | 40 | 0 | 1 |  | 2
                乙 | 独 |  | 5 | 0 | 1 | 0 |  | 1
                甲 | 常 |  | 40 | 0 | 1 | 0 |  | 1""",
                sorted(
                        keyness(spark, docs, 5),
                        "source",
                        "term",
                        "pos",
                        "term_frequency",
                        "reference_frequency",
                        "document_frequency",
                        "reference_document_frequency",
                        "p_value",
                        "rank"));
    }

    @Test
    void overuseThatHoldsByDocumentRanksBeforeALouderSingleArticle(SparkSession spark) {
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Map<String, Long> here = new HashMap<>(Map.of("稳", 6L + i % 3));
            if (i == 0) {
                here.put("响", 900L);
            }
            docs.add(new Doc("a" + i, "甲", "a" + i, 1000, here));
            docs.add(new Doc("b" + i, "乙", "b" + i, 1000, Map.of("稳", 1L + i % 2)));
        }
        assertEquals(
                """
                甲 | 响 | true | 2
                甲 | 稳 | false | 1""",
                sorted(keyness(spark, docs, 5).filter("source = '甲'"), "source", "term", "p_value is null", "rank"));
    }

    @Test
    void oneSourceHasNothingToBeComparedWith(SparkSession spark) {
        List<Doc> docs = List.of(
                new Doc("d1", "甲", "d1", 10, Map.of("词", 5L)),
                new Doc("d2", "甲", "d2", 10, Map.of("词", 5L)),
                new Doc("d3", "乙", "d3", 0, Map.of()));
        assertEquals("", sorted(keyness(spark, docs, 1)));
        assertEquals("", sorted(keyness(spark, List.of(), 1)));
    }

    @Test
    void documentsThatAllHaveTheSameRateTellNothingAboutChance(SparkSession spark) {
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            docs.add(new Doc("d" + i, i % 2 == 0 ? "甲" : "乙", "d" + i, 100, Map.of("词", i % 2 == 0 ? 4L : 2L)));
        }
        assertEquals(
                """
                乙 | -1.0000 |  |  |\s
                甲 | 1.0000 |  |  |\s""",
                sorted(keyness(spark, docs, 1), "source", "log_ratio", "log_ratio_low", "log_ratio_high", "q_value"));
    }

    @Test
    void tiesAreRankedByTermAndSoAreEqualP(SparkSession spark) {
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long f = i % 2 == 0 ? 4L + i % 3 : 2L;
            docs.add(new Doc("d" + i, i % 2 == 0 ? "甲" : "乙", "d" + i, 100, Map.of("丙词", f, "丁词", f, "乙词", f)));
        }
        assertEquals("丁词 | 1\n丙词 | 2\n乙词 | 3", sorted(keyness(spark, docs, 1).filter("source = '甲'"), "term", "rank"));
        assertEquals(
                1,
                keyness(spark, docs, 1)
                        .filter("source = '甲'")
                        .select("q_value")
                        .distinct()
                        .count());
    }

    @Test
    void thousandsOfSourcesAreComparedWithoutLookingAtPairsOfThem(SparkSession spark) {
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            docs.add(new Doc("d" + i, "s" + i, "d" + i, 50, Map.of("常", 5L + i % 3, "词" + i % 400, 6L)));
        }
        Dataset<Row> keyness = keyness(spark, docs, 5);
        assertEquals(8000, keyness.count());
        assertEquals(4000, keyness.select("source").distinct().count());
    }
}
