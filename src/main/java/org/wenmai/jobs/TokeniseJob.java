package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.statistics.DocumentCounts;
import org.wenmai.statistics.LexiconAudit;
import org.wenmai.statistics.SegmentationHealthTable;
import org.wenmai.statistics.Tokenisation;
import org.wenmai.statistics.TokeniserSpec;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.LexiconAuditRow;
import org.wenmai.tables.SegmentationHealthRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.TokenRow;

/** sentences → tokens, segmentation_health, lexicon_audit; documents get their tokens counted. */
final class TokeniseJob implements Job {
    @Override
    public String name() {
        return "tokenise";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, SentenceRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(TokenRow.class, SegmentationHealthRow.class, LexiconAuditRow.class);
    }

    @Override
    public void loadDictionaries(Configuration configuration) {
        ViterbiSegmenter.shared(); // what words are known is asked of it, whatever cuts them
        Segmentation.named(configuration.text(Key.TOKENISER)).segmenter();
    }

    @Override
    public void run(JobContext context) throws IOException {
        TokeniserSpec spec = new TokeniserSpec(
                Segmentation.named(context.configuration().text(Key.TOKENISER)),
                context.lexicons().terms(),
                context.lexicons().listedWords(),
                context.lexicons().stopTerms(),
                !context.configuration().drops(Key.TERMS_NUMBERS));
        context.lexicons().conflicts().forEach(context.progress()::say);
        Broadcast<TokeniserSpec> shared = context.broadcast(spec);
        Dataset<Row> documents = context.read(DocumentRow.class);
        Dataset<Row> sentences = context.read(SentenceRow.class);
        Reuse reuse = context.reuse();
        boolean again = reuse.tokens();
        Path words = JobContext.words(context.run().path());
        context.writeWithOthers(
                TokenRow.class,
                Tokenisation.of(again ? reuse.changed(sentences) : sentences, shared),
                Tokenisation.DOCUMENT,
                words);
        if (again) {
            reuse.keptTokens().addTo(context.tables().path(TokenRow.class), context);
            reuse.keptWords().addTo(words, context);
        }
        context.written(TokenRow.class);
        Dataset<Row> found =
                context.spark().read().schema(Tokenisation.DOCUMENT).parquet(words.toString());
        context.write(SegmentationHealthRow.class, SegmentationHealthTable.of(documents, found));
        context.tables()
                .replace(
                        DocumentRow.class,
                        DocumentCounts.withTokens(documents, context.read(SegmentationHealthRow.class)));
        context.carriedOver().remove(DocumentRow.class);
        context.write(LexiconAuditRow.class, LexiconAudit.of(found, shared));
    }
}
