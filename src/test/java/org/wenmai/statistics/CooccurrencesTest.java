package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
import org.wenmai.networks.CommunityQuality;
import org.wenmai.networks.NetworkSettings;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class CooccurrencesTest {
    private static final String TOKENS =
            "doc_id string, sentence_id string, source string, position bigint, term string";
    private static final WindowUnit SENTENCE = WindowUnit.named("sentence");
    private static final EdgeLimits ALL_EDGES = new EdgeLimits(1, 0, 1_000);
    private static final String PAIRS =
            "scope int, a int, b int, joint_frequency bigint, joint_frequency_unique bigint, frequency_a bigint, frequency_b bigint, windows bigint";

    private static Dataset<Row> edges(Dataset<Row> pairs, EdgeLimits limits) {
        Dataset<Row> scored = CooccurrenceNetwork.scored(pairs);
        return CooccurrenceNetwork.edges(
                CooccurrenceNetwork.strongest(scored, CooccurrenceNetwork.totals(scored), limits)
                        .join(
                                pairs.select("scope", "a", "b", "frequency_a", "frequency_b", "windows"),
                                new String[] {"scope", "a", "b"})
                        .selectExpr(
                                "*",
                                "concat('s', scope) as source",
                                "char(65 + a) as term_a",
                                "char(65 + b) as term_b",
                                "cast(null as double) as stability"),
                SENTENCE);
    }

    private static Dataset<Row> documents(SparkSession spark) {
        return table(
                spark,
                "doc_id string, source string, family_head boolean, reprint_family string",
                row("d1", "甲", true, "d1"),
                row("d2", "乙", false, "d1"));
    }

    private static Dataset<Row> tokens(SparkSession spark) {
        return table(
                spark,
                TOKENS,
                row("d1", "d1:0", "甲", 0L, "A"),
                row("d1", "d1:0", "甲", 1L, "B"),
                row("d1", "d1:0", "甲", 2L, "A"),
                row("d1", "d1:1", "甲", 0L, "A"),
                row("d1", "d1:2", "甲", 0L, null),
                row("d2", "d2:0", "乙", 0L, "B"),
                row("d2", "d2:0", "乙", 1L, null),
                row("d2", "d2:0", "乙", 2L, null),
                row("d2", "d2:0", "乙", 3L, null),
                row("d2", "d2:0", "乙", 4L, "A"),
                row("d2", "d2:0", "乙", 5L, "C"));
    }

    private static Dataset<Row> sentences(SparkSession spark) {
        return table(
                spark,
                "sentence_id string, paragraph bigint",
                row("d1:0", 0L),
                row("d1:1", 0L),
                row("d1:2", 1L),
                row("d2:0", 0L));
    }

    private static Dataset<Row> sequences(SparkSession spark) {
        return SequenceFixture.of(tokens(spark), sentences(spark), documents(spark));
    }

    /** Each document as source, terms of its windows, ends and positions. */
    private static String windows(SparkSession spark, String unit) {
        List<String> lines = new ArrayList<>();
        WindowedDocument.all(WindowedDocument.columns(sequences(spark)).toLocalIterator(), WindowUnit.named(unit))
                .forEachRemaining(document -> lines.add("%s %s %s %s"
                        .formatted(
                                document.source(),
                                Arrays.stream(document.terms())
                                        .mapToObj(List.of(TextNumbers.unpack(document.types()))::get)
                                        .toList(),
                                Arrays.toString(document.ends()),
                                Arrays.toString(document.positions()))));
        java.util.Collections.sort(lines);
        return String.join("\n", lines);
    }

    private static TermSums sums(SparkSession spark, String unit) {
        return TermSums.of(
                SequenceFixture.of(tokens(spark), sentences(spark), documents(spark), WindowUnit.named(unit)),
                Granularity.YEAR);
    }

    /** Each source with a term, its windows and documents, and without a term with all of its windows. */
    private static String counts(SparkSession spark, String unit) {
        TermSums sums = sums(spark, unit);
        SourceSizes sources = sums.sources().value();
        List<String> lines = new ArrayList<>();
        for (int source = 0; source < sources.size(); source++) {
            lines.add("%s |  | %d".formatted(sources.name(source), sources.windows(source)));
        }
        for (Row row : sums.packed().collectAsList()) {
            TermSums.terms(row).forEachRemaining(term -> {
                for (int i = 0; i < term.sources().length; i++) {
                    TermOfSource here = term.inSource()[i];
                    lines.add("%s | %s | %d | %d"
                            .formatted(
                                    sources.name(term.sources()[i]), term.text(), here.windows, here.windowDocuments));
                }
            });
        }
        java.util.Collections.sort(lines);
        return String.join("\n", lines);
    }

    private static String pairs(SparkSession spark, String unit) {
        WindowUnit window = WindowUnit.named(unit);
        PairVocabulary vocabulary =
                new PairVocabulary(List.of("*", "甲"), List.of(List.of("A", "B", "C"), List.of("A", "B")));
        return sorted(Cooccurrences.pairs(
                sequences(spark),
                window,
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(vocabulary),
                1));
    }

    @Test
    void aWindowHoldsATermOnceAndSentencesWithoutTermsAreNone(SparkSession spark) {
        assertEquals("乙 [B, A, C] [3] []\n甲 [A, B, A] [2, 3] []", windows(spark, "sentence"));
    }

    @Test
    void largerUnitsHoldTheTermsOfTheirSentencesOnce(SparkSession spark) {
        String expected = "乙 [B, A, C] [3] []\n甲 [A, B] [2] []";
        assertEquals(expected, windows(spark, "paragraph"));
        assertEquals(expected, windows(spark, "document"));
    }

    @Test
    void windowsOfReachHoldEveryOccurrenceAtItsPlace(SparkSession spark) {
        assertEquals("乙 [B, A, C] [3] [0, 4, 5]\n甲 [A, B, A, A] [3, 4] [0, 1, 2, 0]", windows(spark, "tokens:2"));
    }

    @Test
    void aWindowThatBeginsWithFilteredWordsEndsWhereTheNextOneBegins() {
        byte[] marks = {
            TokenSequence.SENTENCE | TokenSequence.PARAGRAPH,
            TokenSequence.TERM,
            TokenSequence.SENTENCE | TokenSequence.PARAGRAPH,
            TokenSequence.SENTENCE | TokenSequence.TERM,
            TokenSequence.TERM
        };
        TokenSequence sequence = new TokenSequence(new int[] {0, 1, 0, 1, 2}, marks);
        for (String unit : List.of("sentence", "paragraph")) {
            WindowedDocument document = WindowedDocument.of(
                    "甲", true, 0, TextNumbers.of(List.of("x", "A", "B")).packed(), sequence, WindowUnit.named(unit));
            assertEquals(
                    "[1, 1, 2] [1, 3]", Arrays.toString(document.terms()) + " " + Arrays.toString(document.ends()));
        }
    }

    @Test
    void windowsAndDocumentsOfATermAreCountedAndAllWindowsOfASource(SparkSession spark) {
        assertEquals("""
                乙 |  | 1
                乙 | A | 1 | 1
                乙 | B | 1 | 1
                乙 | C | 1 | 1
                甲 |  | 2
                甲 | A | 2 | 1
                甲 | B | 1 | 1""", counts(spark, "sentence"));
    }

    @Test
    void windowsOfReachAreTermsSeenFromTheirNeighbours(SparkSession spark) {
        assertEquals("""
                乙 |  | 2
                乙 | A | 1 | 1
                乙 | B | 0 | 0
                乙 | C | 1 | 1
                甲 |  | 4
                甲 | A | 2 | 1
                甲 | B | 2 | 1""", counts(spark, "tokens:1"));
        assertEquals("""
                0 | 0 | 1 | 2 | 2
                0 | 0 | 2 | 1 | 0
                1 | 0 | 1 | 2 | 2""", pairs(spark, "tokens:1"));
    }

    @Test
    void aReachLargerThanAnySentenceJoinsAllItsOccurrences(SparkSession spark) {
        assertEquals("""
                0 | 0 | 1 | 3 | 2
                0 | 0 | 2 | 1 | 0
                0 | 1 | 2 | 1 | 0
                1 | 0 | 1 | 2 | 2""", pairs(spark, "tokens:1000"));
    }

    /** The feature co-occurrence matrix of quanteda's tests: window 3, counts by frequency, unordered, the diagonal left out. */
    @Test
    void pairsWithinReachAreThoseOfQuanteda() {
        String[] text = "A D A C E A D F E B A C E D".split(" ");
        Integer[] positions = new Integer[text.length];
        java.util.Arrays.setAll(positions, i -> i);
        List<String> terms = List.of("A", "B", "C", "D", "E", "F");
        PairCounter counter =
                new PairCounter(new PairVocabulary(List.of("*"), List.of(terms)), WindowUnit.named("tokens:3"));
        Map<String, Long> counted = new TreeMap<>();
        sums(counter, List.of(document(List.of(text), List.of(text.length), List.of(positions))))
                .forEachRemaining(pair -> counted.put(
                        terms.get((int) (pair.getLong(0) >>> PairCounter.TERM_BITS))
                                + terms.get((int) (pair.getLong(0) & 0xFFFFFF)),
                        pair.getLong(1)));
        assertEquals(
                "{AB=1, AC=4, AD=4, AE=5, AF=2, BC=1, BD=1, BE=2, BF=1, CD=3, CE=3, DE=4, DF=1, EF=2}",
                counted.toString());
    }

    /** frequency of a term is the sum of its row in the matrix, itself counted from both ends; windows are the sum of all. */
    @Test
    void countsOfReachMakeAConsistentTable() {
        String[] text = "A D A C E A D F E B A C E D".split(" ");
        Integer[] positions = new Integer[text.length];
        java.util.Arrays.setAll(positions, i -> i);
        WindowedDocument document = document(List.of(text), List.of(text.length), List.of(positions));
        List<String> types = List.of(TextNumbers.unpack(document.types()));
        TermWindows windows = TermWindows.of(
                new WindowedDocument.Windows(document.terms(), document.ends(), document.positions()),
                types.size(),
                WindowUnit.named("tokens:3"));
        assertEquals(1 + 4 + 4 + 5 + 2 + 2 * 2, windows.holding()[types.indexOf("A")]);
        assertEquals(2 * (14 - 1 + 14 - 2 + 14 - 3), windows.windows());
        assertEquals(windows.windows(), Arrays.stream(windows.holding()).sum());
    }

    private static Iterator<Row> sums(PairCounter counter, List<WindowedDocument> documents) {
        return PairedCounts.sums(counter.count(documents.iterator()), RowFactory::create);
    }

    private static WindowedDocument document(List<String> terms, List<Integer> ends, List<Integer> positions) {
        List<String> types = List.copyOf(new java.util.LinkedHashSet<>(terms));
        return new WindowedDocument(
                "甲",
                true,
                0,
                TextNumbers.of(types).packed(),
                terms.stream().mapToInt(types::indexOf).toArray(),
                ends.stream().mapToInt(Integer::intValue).toArray(),
                positions.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void scopesAreTheCorpusAndTheLargestSources(SparkSession spark) {
        assertEquals(
                "{*=3, 甲=2}", Cooccurrences.scopes(sums(spark, "sentence"), 1).toString());
    }

    @Test
    void theVocabularyKeepsTheTermsOfMostDocumentsThenWindows(SparkSession spark) {
        assertEquals("""
                * | A | 3 | 3
                * | B | 2 | 3
                乙 | A | 1 | 3
                乙 | B | 1 | 3
                甲 | A | 2 | 2
                甲 | B | 1 | 2""", sorted(Cooccurrences.vocabulary(sums(spark, "sentence"), List.of("*", "甲", "乙"), 1, 2)));
    }

    @Test
    void theVocabularyIsTheSameHoweverTermsLieInTasks(SparkSession spark) {
        TermSums sums = sums(spark, "sentence");
        for (int most = 2; most <= 3; most++) {
            assertEquals(
                    sorted(Cooccurrences.vocabulary(
                            sums.storedAs(sums.packed().coalesce(1)), List.of("*", "甲", "乙"), 1, most)),
                    sorted(Cooccurrences.vocabulary(
                            sums.storedAs(sums.packed().repartition(5)), List.of("*", "甲", "乙"), 1, most)));
        }
    }

    @Test
    void pairsAreCountedOncePerWindowInEachScope(SparkSession spark) {
        assertEquals("""
                0 | 0 | 1 | 2 | 1
                0 | 0 | 2 | 1 | 0
                0 | 1 | 2 | 1 | 0
                1 | 0 | 1 | 1 | 1""", pairs(spark, "sentence"));
    }

    @Test
    void anUnknownWindowIsToldWithTheKnownOnes() {
        for (String label : List.of("week", "tokens:0", "tokens:1001", "tokens:", "SENTENCE")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> WindowUnit.named(label))
                    .getMessage()
                    .contains("expected sentence, paragraph, document or tokens:K"));
        }
    }

    @Test
    void primitiveCountsEqualNaiveCountsOnRandomWindows() {
        Random random = new Random(20240216);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            terms.add("t%02d".formatted(i));
        }
        List<WindowedDocument> windows = new ArrayList<>();
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
            windows.add(document(List.copyOf(held), List.of(held.size()), List.of()));
        }
        PairCounter counter = new PairCounter(new PairVocabulary(List.of("*"), List.of(terms)), SENTENCE);
        Map<String, Long> counted = new TreeMap<>();
        sums(counter, windows)
                .forEachRemaining(pair -> counted.merge(
                        terms.get((int) (pair.getLong(0) >>> PairCounter.TERM_BITS))
                                + terms.get((int) (pair.getLong(0) & 0xFFFFFF)),
                        pair.getLong(1),
                        Long::sum));
        assertEquals(expected, counted);
    }

    @Test
    void aCorpusWhoseWindowsHoldNoTermsHasNoPairs() {
        PairCounter counter = new PairCounter(new PairVocabulary(List.of(), List.of()), SENTENCE);
        assertFalse(counter.count(List.of(document(List.of("A", "B"), List.of(2), List.of()))
                        .iterator())
                .hasNext());
    }

    @Test
    void edgesCarryTheWorkedNumbersOfAPair(SparkSession spark) {
        Dataset<Row> edges = edges(table(spark, PAIRS, row(0, 0, 1, 30L, 30L, 60L, 90L, 10_000L)), ALL_EDGES);
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
            rows.add(row(0, i, 1_000, joint, joint, a, b, 1_000L));
        }
        List<Row> edges = edges(table(spark, PAIRS, rows.toArray(Row[]::new)), ALL_EDGES)
                .orderBy("a")
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
    void npmiOfTermsThatOnlyOccurTogetherIsOneAndNeverMore(SparkSession spark) {
        Row[] pairs = new Row[200];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = row(0, i, 1_000, 2L, 2L, 2L, 2L, 3L + i);
        }
        for (Row edge : edges(table(spark, PAIRS, pairs), ALL_EDGES).collectAsList()) {
            double npmi = edge.<Double>getAs("npmi");
            assertTrue(npmi <= 1 && npmi > 1 - 1e-12, () -> edge.getAs("windows") + " windows: " + npmi);
        }
    }

    @Test
    void aPairInEveryWindowHasNoNpmiAndNoFigureIsInfinite(SparkSession spark) {
        List<Row> edges = edges(
                        table(
                                spark,
                                PAIRS,
                                row(0, 0, 1, 10L, 10L, 10L, 10L, 10L),
                                row(1, 0, 1, 1L, 1L, 1L, 1L, 1L),
                                row(1, 0, 2, 1L, 0L, 1L, 1L, 1L)),
                        ALL_EDGES)
                .collectAsList();
        for (Row edge : edges) {
            assertTrue(edge.isNullAt(edge.fieldIndex("npmi")));
            for (String figure : List.of("pmi", "log_dice", "jaccard", "log_likelihood", "q_value")) {
                assertTrue(Double.isFinite(edge.<Double>getAs(figure)), figure);
            }
        }
    }

    private static String kept(Dataset<Row> pairs, EdgeLimits limits) {
        return sorted(edges(pairs, limits), "term_a", "term_b", "rank");
    }

    @Test
    void edgesAreLimitedByQByTermAndByNumber(SparkSession spark) {
        Dataset<Row> pairs = table(
                spark,
                PAIRS,
                row(0, 0, 1, 40L, 40L, 50L, 50L, 1_000L),
                row(0, 0, 2, 30L, 30L, 50L, 40L, 1_000L),
                row(0, 1, 2, 20L, 20L, 50L, 40L, 1_000L),
                row(0, 2, 3, 2L, 2L, 40L, 45L, 1_000L));
        assertEquals("A | B | 1\nA | C | 2\nB | C | 3\nC | D | 4", kept(pairs, ALL_EDGES));
        assertEquals("A | B | 1\nA | C | 2\nB | C | 3", kept(pairs, new EdgeLimits(0.05, 0, 100)));
        // The first of A and B, the first of C, the only one of D.
        assertEquals("A | B | 1\nA | C | 2\nC | D | 3", kept(pairs, new EdgeLimits(1, 1, 100)));
        assertEquals("A | B | 1\nA | C | 2", kept(pairs, new EdgeLimits(1, 0, 2)));
    }

    @Test
    void nodesHaveTheFiguresOfTheirPublishedEdges(SparkSession spark) {
        Dataset<Row> edges = table(
                spark,
                "source string, term_a string, term_b string, joint_frequency bigint, frequency_a bigint, frequency_b bigint",
                row("甲", "A", "B", 3L, 9L, 5L),
                row("甲", "A", "C", 2L, 9L, 4L),
                row("乙", "A", "B", 2L, 2L, 2L));
        Dataset<Row> tags = table(
                spark,
                "source string, term string, pos string, type string",
                row("甲", "A", "n", null),
                row("甲", "B", "n", null),
                row("甲", "C", "n", null),
                row("甲", "D", "n", null),
                row("乙", "A", "n", null),
                row("乙", "B", "n", null));
        NetworkSettings settings = new NetworkSettings(CommunityQuality.MODULARITY, 1, 1, 10);
        Dataset<Row> nodes = CooccurrenceNetwork.nodes(edges, tags, SENTENCE, settings, 2);
        assertEquals(
                """
                乙 | A | 2 | 1 | 2 |  | 1 | 1 | 1 | 0.5000
                乙 | B | 2 | 1 | 2 |  | 1 | 1 | 2 | 0.5000
                甲 | A | 9 | 2 | 5 | 1.0000 | 1 | 1 | 1 | 0.4865
                甲 | B | 5 | 1 | 3 | 0.0000 | 1 | 1 | 2 | 0.2981
                甲 | C | 4 | 1 | 2 | 0.0000 | 1 | 1 | 3 | 0.2154""",
                sorted(
                        nodes,
                        "source",
                        "term",
                        "frequency",
                        "degree",
                        "strength",
                        "betweenness",
                        "k_core",
                        "community",
                        "rank",
                        "pagerank"));
        assertEquals(
                0,
                nodes.filter("x is null or y is null or abs(x) > 1 or abs(y) > 1")
                        .count());
    }

    @Test
    void withoutEdgesThereAreNoNodes(SparkSession spark) {
        Dataset<Row> none = edges(table(spark, PAIRS), ALL_EDGES);
        Dataset<Row> tags = table(spark, "source string, term string, pos string, type string");
        NetworkSettings settings = new NetworkSettings(CommunityQuality.CPM, 1, 1, 10);
        assertEquals("", sorted(CooccurrenceNetwork.nodes(none, tags, SENTENCE, settings, 2)));
    }
}
