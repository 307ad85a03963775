package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.statistics.DocumentCounts;
import org.wenmai.statistics.DocumentFrequencies;
import org.wenmai.statistics.DocumentMeasures;
import org.wenmai.statistics.DocumentTerms;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.Keyness;
import org.wenmai.statistics.TermFrequencies;
import org.wenmai.statistics.TermSums;
import org.wenmai.tables.CollocationRow;
import org.wenmai.tables.DocumentMeasureRow;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.DocumentTermRow;
import org.wenmai.tables.KeynessRow;
import org.wenmai.tables.PeriodRow;
import org.wenmai.tables.RejectRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.SourceRow;
import org.wenmai.tables.TermRow;
import org.wenmai.tables.TokenRow;
import org.wenmai.tables.TrendRow;

/** tokens → document_terms, terms, keyness, document_measures, sources, collocations, periods, trends. */
final class FrequenciesJob implements Job {
    @Override
    public String name() {
        return "frequencies";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, RejectRow.class, SentenceRow.class, TokenRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(
                SourceRow.class,
                TermRow.class,
                DocumentTermRow.class,
                KeynessRow.class,
                DocumentMeasureRow.class,
                CollocationRow.class,
                PeriodRow.class,
                TrendRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        Dataset<Row> documents = context.read(DocumentRow.class);
        Dataset<Row> sequences = context.sequences();
        Granularity granularity = TrendStep.writePeriods(context);
        TermSums sums = context.sums(granularity);
        context.writeInOrder(TermRow.class, TermFrequencies.of(sums));
        context.writeInOrder(
                DocumentTermRow.class,
                DocumentTerms.of(
                        sequences,
                        context.broadcast(documentFrequencies(context)),
                        TfIdfScheme.named(context.configuration().text(Key.TFIDF_SCHEME))));
        context.write(
                KeynessRow.class,
                Keyness.of(sums, documents, context.configuration().number(Key.KEYNESS_MIN_FREQUENCY)));
        context.write(DocumentMeasureRow.class, DocumentMeasures.of(sequences, documents));
        context.write(
                SourceRow.class,
                DocumentMeasures.ofSources(
                        DocumentCounts.perSource(documents, context.read(RejectRow.class)),
                        context.read(DocumentMeasureRow.class)));
        CollocationStep.run(context, sequences);
        TrendStep.trends(context, sums, granularity);
    }

    private static DocumentFrequencies documentFrequencies(JobContext context) throws IOException {
        return new DocumentFrequencies(
                context.read(TermRow.class)
                        .filter(col("source").equalTo("*"))
                        .select("term", "term_frequency", "document_frequency")
                        .toLocalIterator(),
                context.rows(DocumentRow.class));
    }
}
