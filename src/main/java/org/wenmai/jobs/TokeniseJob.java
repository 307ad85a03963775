package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.segmentation.Segmentation;
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
    public void run(JobContext context) throws IOException {
        TokeniserSpec spec = new TokeniserSpec(
                Segmentation.named(context.configuration().text(Key.TOKENISER)),
                context.lexicons().terms(),
                context.lexicons().stopTerms(),
                !context.configuration().drops(Key.TERMS_NUMBERS));
        context.lexicons().terms().conflicts().forEach(context.progress()::say);
        Broadcast<TokeniserSpec> shared = context.broadcast(spec);
        Dataset<Row> documents = context.read(DocumentRow.class);
        Dataset<Row> sentences = context.read(SentenceRow.class);
        Reuse reuse = context.reuse();
        if (reuse.tokens()) {
            Dataset<Row> changed = reuse.changed(sentences);
            context.write(TokenRow.class, Tokenisation.of(changed, shared).unionByName(reuse.kept(TokenRow.class)));
            context.write(
                    SegmentationHealthRow.class,
                    SegmentationHealthTable.of(reuse.changed(documents), changed, shared)
                            .unionByName(reuse.kept(SegmentationHealthRow.class)));
        } else {
            context.write(TokenRow.class, Tokenisation.of(sentences, shared));
            context.write(SegmentationHealthRow.class, SegmentationHealthTable.of(documents, sentences, shared));
        }
        context.tables()
                .replace(
                        DocumentRow.class,
                        DocumentCounts.withTokens(documents, context.read(SegmentationHealthRow.class)));
        context.carriedOver().remove(DocumentRow.class);
        context.write(LexiconAuditRow.class, LexiconAudit.of(context.read(TokenRow.class), spec));
    }
}
