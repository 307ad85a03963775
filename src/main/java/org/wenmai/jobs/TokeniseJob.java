package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.statistics.DocumentCounts;
import org.wenmai.statistics.DocumentSequences;
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
    public void run(JobContext context) throws IOException {
        TokeniserSpec spec = new TokeniserSpec(
                Segmentation.named(context.configuration().text(Key.TOKENISER)),
                context.lexicons().terms(),
                context.lexicons().listedWords(),
                context.lexicons().stopTerms(),
                !context.configuration().drops(Key.TERMS_NUMBERS));
        context.lexicons().terms().conflicts().forEach(context.progress()::say);
        Broadcast<TokeniserSpec> shared = context.broadcast(spec);
        Dataset<Row> documents = context.read(DocumentRow.class);
        Dataset<Row> sentences = context.read(SentenceRow.class);
        Reuse reuse = context.reuse();
        boolean again = reuse.tokens();
        Dataset<Row> found = context.writeWithOthers(
                TokenRow.class,
                Tokenisation.of(again ? reuse.changed(sentences) : sentences, shared),
                Tokenisation.DOCUMENT,
                context.work(name()));
        Dataset<Row> hits = LexiconAudit.hitsOf(found);
        Dataset<Row> words = DocumentSequences.wordsOf(found);
        if (again) {
            KeptFiles files = reuse.keptTokens();
            context.tables().append(TokenRow.class, files.rest());
            files.copyTo(context.tables().path(TokenRow.class), context.run().fileSystem());
            Dataset<Row> kept = reuse.kept(TokenRow.class);
            hits = hits.union(LexiconAudit.hits(kept, shared));
            words = words.union(DocumentSequences.words(kept));
        }
        context.written(TokenRow.class);
        context.words(words);
        Dataset<Row> health = SegmentationHealthTable.of(again ? reuse.changed(documents) : documents, found);
        context.write(
                SegmentationHealthRow.class,
                again ? health.unionByName(reuse.kept(SegmentationHealthRow.class)) : health);
        context.tables()
                .replace(
                        DocumentRow.class,
                        DocumentCounts.withTokens(documents, context.read(SegmentationHealthRow.class)));
        context.carriedOver().remove(DocumentRow.class);
        context.write(LexiconAuditRow.class, LexiconAudit.of(hits, shared));
    }
}
