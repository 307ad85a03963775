package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.sentiment.SentimentModel;
import org.wenmai.statistics.Sentiment;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.SentimentDocumentRow;
import org.wenmai.tables.SentimentSentenceRow;
import org.wenmai.tables.SentimentSourceRow;
import org.wenmai.tables.TokenRow;

/** sentences, tokens → sentiment_sentences, sentiment_documents, sentiment_sources. */
final class SentimentJob implements Job {
    @Override
    public String name() {
        return "sentiment";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, SentenceRow.class, TokenRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(SentimentSentenceRow.class, SentimentDocumentRow.class, SentimentSourceRow.class);
    }

    @Override
    public void run(JobContext context) throws IOException {
        long minSentences = context.configuration().number(Key.SENTIMENT_MIN_SENTENCES);
        context.write(SentimentSentenceRow.class, sentences(context));
        Dataset<Row> documents = context.read(DocumentRow.class);
        Dataset<Row> scored = context.read(SentimentSentenceRow.class);
        context.write(SentimentDocumentRow.class, Sentiment.ofDocuments(documents, scored, minSentences));
        context.write(SentimentSourceRow.class, Sentiment.ofSources(documents, scored, minSentences));
    }

    private static Dataset<Row> sentences(JobContext context) throws IOException {
        Dataset<Row> sentences = context.read(SentenceRow.class);
        Dataset<Row> tokens = context.read(TokenRow.class);
        Reuse reuse = context.reuse();
        Dataset<Row> scored = Sentiment.ofSentences(
                reuse.sentiment() ? reuse.changed(sentences) : sentences,
                reuse.sentiment() ? reuse.changed(tokens) : tokens,
                context.broadcast(scorer(context)));
        return reuse.sentiment() ? scored.unionByName(reuse.kept(SentimentSentenceRow.class)) : scored;
    }

    private static ScorerSpec scorer(JobContext context) {
        SentimentModel model = context.lexicons().sentimentModel();
        return model == null
                ? ScorerSpec.ofLexicon(
                        context.lexicons().sentiment(), context.configuration().share(Key.SENTIMENT_THRESHOLD))
                : ScorerSpec.ofModel(context.lexicons().sentiment(), model);
    }
}
