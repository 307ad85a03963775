package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.statistics.DocumentCounts;
import org.wenmai.statistics.DocumentTerms;
import org.wenmai.statistics.Keyness;
import org.wenmai.statistics.TermFrequencies;
import org.wenmai.statistics.TermTags;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.DocumentTermRow;
import org.wenmai.tables.KeynessRow;
import org.wenmai.tables.RejectRow;
import org.wenmai.tables.SourceRow;
import org.wenmai.tables.TermRow;
import org.wenmai.tables.TokenRow;

/** tokens → document_terms, terms, keyness, sources. */
final class FrequenciesJob implements Job {
    @Override
    public String name() {
        return "frequencies";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, RejectRow.class, TokenRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(SourceRow.class, TermRow.class, DocumentTermRow.class, KeynessRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        Dataset<Row> documents = context.read(DocumentRow.class);
        Dataset<Row> tokens = context.read(TokenRow.class);
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
        context.write(SourceRow.class, DocumentCounts.perSource(documents, context.read(RejectRow.class)));
    }
}
