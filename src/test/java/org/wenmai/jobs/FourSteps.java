package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.statistics.DocumentCounts;
import org.wenmai.statistics.DocumentFrequencies;
import org.wenmai.statistics.DocumentTerms;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.SegmentationHealthTable;
import org.wenmai.statistics.TermFrequencies;
import org.wenmai.statistics.Tokenisation;
import org.wenmai.statistics.TokeniserSpec;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.DocumentTermRow;
import org.wenmai.tables.SegmentationHealthRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.Tables;
import org.wenmai.tables.TermRow;
import org.wenmai.tables.TokenRow;

/** What {@link org.wenmai.statistics.PlainTwin} does, by the product's own jobs on Spark: tokens, terms, document_terms and edges of an ingested run. */
public final class FourSteps {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FourSteps() {}

    /** Arguments: the folder to write the tables to, then options, of which {@code --output} names where the ingested run is. */
    public static void main(String[] arguments) {
        Options options = new Options();
        new picocli.CommandLine(options).parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.exit(new JobRunner(options, System.out, System.err).read((spark, configuration, lexicons) -> {
            var hadoop = spark.sparkContext().hadoopConfiguration();
            Path ingested = RunFolder.latest(options.output(), hadoop);
            Partitions.prepare(spark, configuration, new EarlierRun(ingested, hadoop).inputBytes());
            try (RunFolder run = RunFolder.begin(arguments[0], "four-steps", Instant.now(), "auto", hadoop)) {
                Progress progress = new Progress(spark.sparkContext(), System.err, false, true);
                JobContext context = new JobContext(spark, options, configuration, lexicons, run, progress, System.out);
                Set<Class<? extends Record>> needed = Set.of(DocumentRow.class, SentenceRow.class);
                Set<Class<? extends Record>> others = new HashSet<>(Tables.all());
                others.removeAll(needed);
                context.carryOver(new EarlierRun(ingested, hadoop), needed, others);
                run(context);
                run.commit();
            }
            return ExitStatus.DONE;
        }));
    }

    private static void run(JobContext context) throws IOException {
        Configuration configuration = context.configuration();
        double before = 0;
        tokens(context);
        before = say("tokens", before);
        Dataset<Row> sequences = context.sequences();
        context.writeInOrder(TermRow.class, TermFrequencies.of(context.sums(Granularity.YEAR)));
        before = say("tf", before);
        DocumentFrequencies frequencies = new DocumentFrequencies(
                context.read(TermRow.class)
                        .filter(col("source").equalTo("*"))
                        .select("term", "term_frequency", "document_frequency")
                        .toLocalIterator(),
                context.rows(DocumentRow.class));
        context.writeInOrder(
                DocumentTermRow.class,
                DocumentTerms.of(
                        sequences,
                        context.broadcast(frequencies),
                        TfIdfScheme.named(configuration.text(Key.TFIDF_SCHEME))));
        before = say("tf-idf", before);
        CooccurrenceJob.edges(context);
        say("edges", before);
    }

    private static void tokens(JobContext context) throws IOException {
        TokeniserSpec spec = new TokeniserSpec(
                Segmentation.named(context.configuration().text(Key.TOKENISER)),
                context.lexicons().terms(),
                context.lexicons().listedWords(),
                context.lexicons().stopTerms(),
                !context.configuration().drops(Key.TERMS_NUMBERS));
        Path words = JobContext.words(context.run().path());
        context.writeWithOthers(
                TokenRow.class,
                Tokenisation.of(context.read(SentenceRow.class), context.broadcast(spec)),
                Tokenisation.DOCUMENT,
                words);
        Dataset<Row> found =
                context.spark().read().schema(Tokenisation.DOCUMENT).parquet(words.toString());
        Dataset<Row> documents = context.read(DocumentRow.class);
        context.write(SegmentationHealthRow.class, SegmentationHealthTable.of(documents, found));
        context.tables()
                .replace(
                        DocumentRow.class,
                        DocumentCounts.withTokens(documents, context.read(SegmentationHealthRow.class)));
    }

    private static double say(String step, double before) {
        double cpu = PROCESS.getProcessCpuTime() / 1e9;
        System.out.printf(Locale.ROOT, "step %s %.1f%n", step, cpu - before);
        return cpu;
    }
}
