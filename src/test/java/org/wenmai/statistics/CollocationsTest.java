package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.testkit.TableText.row;
import static org.wenmai.testkit.TableText.sorted;
import static org.wenmai.testkit.TableText.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.measures.PhraseAssociation;
import org.wenmai.testkit.SparkExtension;

@ExtendWith(SparkExtension.class)
class CollocationsTest {
    private static final String TOKENS =
            "doc_id string, sentence_id string, token string, term string, begin bigint, end bigint";
    private static final String SENTENCES = "doc_id string, source string, number bigint, text string";

    /** Tokens are the characters of the sentence; lower-case letters are filtered, punctuation and blanks are no tokens. */
    private static Dataset<Row> sequences(SparkSession spark, int partitions, String... sentences) {
        List<Row> tokens = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (String sentence : sentences) {
            String[] parts = sentence.split(":");
            long number =
                    rows.stream().filter(r -> r.getString(0).equals(parts[1])).count();
            rows.add(row(parts[1], parts[0], number, parts[2]));
            for (int i = 0; i < parts[2].length(); i++) {
                String c = parts[2].substring(i, i + 1);
                if (c.matches("[A-Za-z]")) {
                    String term = c.equals(c.toUpperCase(java.util.Locale.ROOT)) ? c : null;
                    tokens.add(row(parts[1], parts[1] + ":" + number, c, term, (long) i, i + 1L));
                }
            }
        }
        Dataset<Row> all = table(spark, SENTENCES, rows.toArray(Row[]::new)).repartition(partitions);
        return SequenceFixture.of(
                table(spark, TOKENS, tokens.toArray(Row[]::new)).repartition(partitions),
                all,
                all.select("doc_id", "source").distinct());
    }

    private static <T> Broadcast<T> broadcast(SparkSession spark, T value) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
    }

    private static Dataset<Row> collocations(
            SparkSession spark, Dataset<Row> sequences, long minimum, String... terms) {
        var vocabulary = broadcast(spark, new PhraseVocabulary(List.of(terms)));
        Collocations.Found pairs = Collocations.pairs(sequences, vocabulary, minimum, 1000);
        Collocations.Found longer = Collocations.longer(
                sequences, vocabulary, broadcast(spark, Collocations.numbers(pairs.phrases())), minimum, 1000);
        assertFalse(pairs.cut() || longer.cut());
        List<int[]> phrases = Stream.concat(pairs.phrases().stream(), longer.phrases().stream())
                .toList();
        return Collocations.of(sequences, vocabulary, broadcast(spark, new PhraseTable(phrases)), minimum);
    }

    private static final String[] CORPUS = {
        "甲:d1:ABCx AB。AB、CB", "甲:d1:ABCDE", "甲:d2:ABCDE A", "乙:d3:A BCDEC", "乙:d3:BA，B"
    };

    @Test
    void countsSequencesThatNeitherFilteredWordsNorPunctuationNorSentencesBreak(SparkSession spark) {
        assertEquals(
                """
                * | A B C D E | 5 | 3 | 3
                * | A B C D | 4 | 3 | 3
                * | A B C | 3 | 4 | 3
                * | A B | 2 | 6 | 3
                * | B C D E | 4 | 3 | 3
                * | B C D | 3 | 3 | 3
                * | B C | 2 | 4 | 3
                * | C D E | 3 | 3 | 3
                * | C D | 2 | 3 | 3
                * | D E | 2 | 3 | 3
                甲 | A B C | 3 | 3 | 2
                甲 | A B | 2 | 5 | 2
                甲 | B C | 2 | 3 | 2""",
                sorted(
                        collocations(spark, sequences(spark, 1, CORPUS), 3, "A", "B", "C", "D", "E"),
                        "source",
                        "phrase",
                        "terms",
                        "frequency",
                        "document_frequency"));
    }

    @Test
    void figuresAreThoseOfThePureMeasureOverPlacesOfThatLength(SparkSession spark) {
        Row abc = collocations(spark, sequences(spark, 1, CORPUS), 3, "A", "B", "C", "D", "E")
                .filter("source = '*' AND phrase = 'A B C'")
                .head();
        // Twelve places of three, and C is in the third slot of DEC too: ABC | ABC BCD CDE | ABC BCD CDE DEA | ABC BCD
        // CDE DEC.
        PhraseAssociation expected = PhraseAssociation.of(new long[] {12, 4, 4, 4, 5, 4, 4, 4});
        assertEquals(expected.lambda(), abc.<Double>getAs("lambda"));
        assertEquals(expected.z(), abc.<Double>getAs("z"));
        assertEquals(expected.pmi(), abc.<Double>getAs("pmi"));
        assertEquals(expected.tScore(), abc.<Double>getAs("t_score"));
        assertEquals(expected.logDice(), abc.<Double>getAs("log_dice"));
    }

    @Test
    void ranksOfALengthFollowZThenPhraseAndPartitionsDoNotShow(SparkSession spark) {
        List<Row> rows = collocations(spark, sequences(spark, 1, CORPUS), 3, "A", "B", "C", "D", "E")
                .filter("source = '*' AND terms = 2")
                .orderBy("rank")
                .collectAsList();
        assertEquals(4, rows.size());
        for (int i = 1; i < rows.size(); i++) {
            assertEquals(i + 1, rows.get(i).<Long>getAs("rank"));
            double before = rows.get(i - 1).<Double>getAs("z");
            double z = rows.get(i).<Double>getAs("z");
            assertTrue(before > z
                    || before == z
                            && rows.get(i - 1)
                                            .<String>getAs("phrase")
                                            .compareTo(rows.get(i).getAs("phrase"))
                                    < 0);
        }
        assertEquals(
                sorted(collocations(spark, sequences(spark, 1, CORPUS), 3, "A", "B", "C", "D", "E")),
                sorted(collocations(spark, sequences(spark, 5, CORPUS), 3, "A", "B", "C", "D", "E")));
    }

    @Test
    void termsThatAreNotInTheVocabularyStillMakePlaces(SparkSession spark) {
        Row ab = collocations(spark, sequences(spark, 1, "甲:d1:ABZ", "甲:d1:ABZY"), 2, "A", "B")
                .filter("source = '甲'")
                .head();
        assertEquals(PhraseAssociation.of(new long[] {5, 2, 2, 2}).lambda(), ab.<Double>getAs("lambda"));
    }

    @Test
    void theMostFrequentAreKeptWhereThereAreMoreThanAllowed(SparkSession spark) {
        var vocabulary = broadcast(spark, new PhraseVocabulary(List.of("A", "B", "C")));
        Collocations.Found found = Collocations.pairs(sequences(spark, 2, "甲:d1:BCAB", "甲:d1:BCAB"), vocabulary, 1, 2);
        assertTrue(found.cut());
        assertEquals(
                List.of("A B", "B C"),
                found.phrases().stream().map(vocabulary.value()::phrase).toList());
    }

    @Test
    void phrasesThatReadTheSameAreListedOnce() {
        PhraseVocabulary vocabulary = new PhraseVocabulary(List.of("A", "A B", "B", "B C", "C"));
        assertEquals(
                1,
                Collocations.distinct(List.of(new int[] {0, 3}, new int[] {1, 4}), vocabulary)
                        .size());
    }
}
