package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.tables.CollocationRow;
import org.wenmai.tables.RecordSchema;

/**
 * Sequences of two to five adjacent terms. A filtered word, a punctuation mark and the end of a sentence break a sequence, white space
 * does not: the rule of quanteda with {@code padding = TRUE}.
 *
 * <p>Three passes over the documents, each bounded in memory: all pairs of frequent terms; then sequences of three to five, all of whose
 * pairs are frequent, since no other can be; then, for the frequent ones, the cells of their tables in each source.
 */
public final class Collocations {
    private static final StructType PAIR =
            new StructType().add("pair", DataTypes.LongType, false).add("n", DataTypes.LongType, false);

    private static final StructType LONGER =
            new StructType().add("phrase", DataTypes.BinaryType, false).add("n", DataTypes.LongType, false);

    private static final StructType PLACES =
            new StructType().add(SOURCE, DataTypes.StringType, false).add("nodes", DataTypes.BinaryType, false);

    private Collocations() {}

    /**
     * Phrases that were found, at most as many of two terms, and as many of three to five, as was allowed.
     *
     * @param phrases as numbers of terms
     * @param cut whether there were more
     */
    public record Found(List<int[]> phrases, boolean cut) {}

    /**
     * sequences → the most frequent pairs of the whole corpus.
     *
     * @param minimum occurrences a pair must have
     * @param most pairs kept: the most frequent, then by code point order
     */
    public static Found pairs(Dataset<Row> sequences, Broadcast<PhraseVocabulary> vocabulary, long minimum, int most) {
        MapPartitionsFunction<Row, Row> count = rows -> new PhraseCounter(vocabulary.value()).pairs(rows);
        MapPartitionsFunction<Row, Row> addUp =
                rows -> PairedCounts.sums(rows, (pair, n, nothing) -> n < minimum ? null : RowFactory.create(pair, n));
        List<int[]> found = new ArrayList<>();
        columns(sequences)
                .mapPartitions(count, Encoders.row(PairedCounts.PACKED))
                .repartition(col("bucket"))
                .sortWithinPartitions("bucket")
                .mapPartitions(addUp, Encoders.row(PAIR))
                .orderBy(col("n").desc(), col("pair"))
                .limit(most + 1)
                .collectAsList()
                .forEach(row -> found.add(PhraseVocabulary.terms(row.getLong(0))));
        return upTo(found, most);
    }

    /** sequences → the most frequent phrases of three to five terms all of whose pairs are among those given. */
    public static Found longer(
            Dataset<Row> sequences,
            Broadcast<PhraseVocabulary> vocabulary,
            Broadcast<long[]> pairs,
            long minimum,
            int most) {
        MapPartitionsFunction<Row, Row> count = rows -> {
            LongCounts frequent = new LongCounts();
            for (long pair : pairs.value()) {
                frequent.add(pair, 1);
            }
            return new PhraseCounter(vocabulary.value()).longer(rows, frequent);
        };
        List<int[]> found = new ArrayList<>();
        columns(sequences)
                .mapPartitions(count, Encoders.row(LONGER))
                .groupBy("phrase")
                .agg(sum("n").as("n"))
                .filter(col("n").geq(minimum))
                .orderBy(col("n").desc(), col("phrase"))
                .limit(most + 1)
                .collectAsList()
                .forEach(row -> found.add(PhraseCounter.unpacked(row.getAs(0))));
        return upTo(found, most);
    }

    private static Found upTo(List<int[]> found, int most) {
        boolean cut = found.size() > most;
        return new Found(cut ? List.copyOf(found.subList(0, most)) : found, cut);
    }

    /** Pairs as the numbers that {@link #longer} looks them up by. */
    public static long[] numbers(List<int[]> pairs) {
        return pairs.stream()
                .mapToLong(pair -> PhraseVocabulary.pair(pair[0], pair[1]))
                .toArray();
    }

    /** The phrases without those that read like one before: terms may have spaces in them, and a phrase is a key. */
    public static List<int[]> distinct(List<int[]> phrases, PhraseVocabulary vocabulary) {
        Set<String> read = new HashSet<>();
        return phrases.stream()
                .filter(phrase -> read.add(vocabulary.phrase(phrase)))
                .toList();
    }

    /**
     * sequences → collocations: the phrases in each source where they occur at least {@code minimum} times, and in the whole corpus.
     */
    public static Dataset<Row> of(
            Dataset<Row> sequences,
            Broadcast<PhraseVocabulary> vocabulary,
            Broadcast<PhraseTable> table,
            long minimum) {
        MapPartitionsFunction<Row, Row> count =
                rows -> new PhraseCounter(vocabulary.value()).places(rows, table.value());
        MapPartitionsFunction<Row, Row> measure =
                rows -> new PhraseRanking(rows, vocabulary.value(), table.value(), minimum);
        return columns(sequences)
                .mapPartitions(count, Encoders.row(PLACES))
                .repartition(col(SOURCE))
                .sortWithinPartitions(SOURCE)
                .mapPartitions(measure, Encoders.row(RecordSchema.of(CollocationRow.class)));
    }

    private static Dataset<Row> columns(Dataset<Row> sequences) {
        return sequences.select(SOURCE, "types", "words", "marks");
    }
}
