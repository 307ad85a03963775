package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.statistics.Collocations;
import org.wenmai.statistics.PhraseTable;
import org.wenmai.statistics.PhraseVocabulary;
import org.wenmai.tables.CollocationRow;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.TermRow;

/** terms, sequences → collocations. */
final class CollocationStep {
    private CollocationStep() {}

    static void run(JobContext context, Dataset<Row> sequences) throws IOException {
        long minimum = context.configuration().number(Key.COLLOCATIONS_MIN_FREQUENCY);
        int most = (int) context.configuration().number(Key.COLLOCATIONS_MAX_PHRASES);
        PhraseVocabulary terms = vocabulary(context, minimum);
        Broadcast<PhraseVocabulary> vocabulary = context.broadcast(terms);
        Collocations.Found pairs = Collocations.pairs(sequences, vocabulary, minimum, most);
        if (pairs.phrases().isEmpty()) {
            context.write(
                    CollocationRow.class,
                    context.spark().createDataFrame(List.of(), RecordSchema.of(CollocationRow.class)));
            return;
        }
        Collocations.Found longer = Collocations.longer(
                sequences, vocabulary, context.broadcast(Collocations.numbers(pairs.phrases())), minimum, most);
        if (pairs.cut() || longer.cut()) {
            context.progress()
                    .say("collocations: more than %d sequences of %s terms; the most frequent are kept, see %s"
                            .formatted(
                                    most,
                                    pairs.cut() ? longer.cut() ? "2 and of 3 to 5" : "2" : "3 to 5",
                                    Key.COLLOCATIONS_MAX_PHRASES.path()));
        }
        List<int[]> phrases = Collocations.distinct(
                Stream.concat(pairs.phrases().stream(), longer.phrases().stream())
                        .toList(),
                terms);
        context.write(
                CollocationRow.class,
                Collocations.of(sequences, vocabulary, context.broadcast(new PhraseTable(phrases)), minimum));
    }

    /** A phrase is no more frequent than its terms; at most {@code collocations.max_terms} of them are held. */
    private static PhraseVocabulary vocabulary(JobContext context, long minimum) {
        long most = context.configuration().number(Key.COLLOCATIONS_MAX_TERMS);
        Dataset<Row> frequent = context.read(TermRow.class)
                .filter(col("source").equalTo("*").and(col("term_frequency").geq(minimum)));
        List<String> terms =
                frequent.filter(col("rank").leq(most)).select("term").orderBy("term").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList();
        if (terms.size() == most && !frequent.filter(col("rank").gt(most)).isEmpty()) {
            context.progress()
                    .say("collocations: more than %d terms; the most frequent are kept, see %s"
                            .formatted(most, Key.COLLOCATIONS_MAX_TERMS.path()));
        }
        return new PhraseVocabulary(terms);
    }
}
