package org.wenmai.jobs;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.statistics.Cooccurrences;
import org.wenmai.statistics.DocumentFrequencies;
import org.wenmai.statistics.DocumentSequences;
import org.wenmai.statistics.DocumentTerms;
import org.wenmai.statistics.DocumentWords;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.PairVocabulary;
import org.wenmai.statistics.TermFrequencies;
import org.wenmai.statistics.TermSums;
import org.wenmai.statistics.WindowUnit;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.Tables;
import org.wenmai.tables.TokenRow;

/** Prints how Spark means to compute the main tables of a run, as for a large input. */
public final class Plans {
    private static final long AS_FOR_BYTES = 1_000_000_000L;

    private Plans() {}

    /** Arguments: an empty folder, then options, of which {@code --output} names where a finished run is. */
    public static void main(String[] arguments) {
        Options options = new Options();
        new picocli.CommandLine(options).parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.exit(new JobRunner(options, System.out, System.err).read((spark, configuration, lexicons) -> {
            var hadoop = spark.sparkContext().hadoopConfiguration();
            Partitions.prepare(spark, configuration, AS_FOR_BYTES);
            try (RunFolder run = RunFolder.begin(arguments[0], "plans", Instant.now(), "auto", hadoop)) {
                Progress progress = new Progress(spark.sparkContext(), System.err, false, true);
                JobContext context = new JobContext(spark, options, configuration, lexicons, run, progress, System.out);
                Set<Class<? extends Record>> needed = Set.of(DocumentRow.class, SentenceRow.class, TokenRow.class);
                Set<Class<? extends Record>> others = new HashSet<>(Tables.all());
                others.removeAll(needed);
                context.carryOver(new EarlierRun(RunFolder.latest(options.output(), hadoop), hadoop), needed, others);
                explain(context);
            }
            return ExitStatus.DONE;
        }));
    }

    private static void explain(JobContext context) throws IOException {
        WindowUnit unit = WindowUnit.named("sentence");
        plan(
                "sequences",
                DocumentSequences.of(
                        DocumentWords.ofTokens(context.read(TokenRow.class)),
                        context.read(SentenceRow.class),
                        context.read(DocumentRow.class),
                        unit));
        Dataset<Row> sequences = context.sequences();
        plan("sums of terms", TermSums.of(sequences, Granularity.MONTH).packed());
        plan("terms", TermFrequencies.of(context.sums(Granularity.MONTH)).dataset());
        plan(
                "document_terms",
                DocumentTerms.of(
                                sequences,
                                context.broadcast(
                                        new DocumentFrequencies(List.<Row>of().iterator(), 1)),
                                TfIdfScheme.SPARK)
                        .dataset());
        plan("terms of networks", Cooccurrences.vocabulary(context.sums(Granularity.MONTH), List.of("*"), 1, 2));
        Broadcast<PairVocabulary> none = context.broadcast(new PairVocabulary(List.of("*"), List.of(List.of())));
        plan("pairs", Cooccurrences.pairs(sequences, unit, none, 2));
    }

    private static void plan(String name, Dataset<Row> rows) {
        System.out.printf("== %s%n%s%n", name, rows.queryExecution().simpleString());
    }
}
