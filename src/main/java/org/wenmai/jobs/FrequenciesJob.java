package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.statistics.DocumentCounts;
import org.wenmai.statistics.DocumentMeasures;
import org.wenmai.statistics.DocumentSequences;
import org.wenmai.statistics.DocumentTerms;
import org.wenmai.statistics.Keyness;
import org.wenmai.statistics.TermFrequencies;
import org.wenmai.statistics.TermTags;
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
        Dataset<Row> tokens = context.read(TokenRow.class);
        Dataset<Row> sentences = context.read(SentenceRow.class);
        long n = context.rows(DocumentRow.class);
        TfIdfScheme scheme = TfIdfScheme.named(context.configuration().text(Key.TFIDF_SCHEME));
        context.write(DocumentTermRow.class, DocumentTerms.of(tokens, n, scheme));
        context.write(
                TermRow.class, TermFrequencies.of(context.read(DocumentTermRow.class), documents, TermTags.of(tokens)));
        context.write(
                KeynessRow.class,
                Keyness.of(
                        context.read(DocumentTermRow.class),
                        documents,
                        context.read(TermRow.class),
                        context.configuration().number(Key.KEYNESS_MIN_FREQUENCY)));
        Dataset<Row> sequences = stored(context, DocumentSequences.of(tokens, sentences));
        context.write(DocumentMeasureRow.class, DocumentMeasures.of(sequences, documents, sentences));
        context.write(
                SourceRow.class,
                DocumentMeasures.ofSources(
                        DocumentCounts.perSource(documents, context.read(RejectRow.class)),
                        context.read(DocumentMeasureRow.class)));
        CollocationStep.run(context, sequences);
        TrendStep.run(context);
    }

    /** Written once, since four passes read it. */
    private static Dataset<Row> stored(JobContext context, Dataset<Row> sequences) {
        String path = context.work("sequences").toString();
        sequences.write().parquet(path);
        return context.spark().read().schema(sequences.schema()).parquet(path);
    }
}
