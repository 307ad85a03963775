package org.wenmai.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
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
        Path work = context.work(name());
        Reuse reuse = context.reuse();
        boolean again = reuse.tokens();
        Dataset<Row> rows = Tokenisation.of(again ? reuse.changed(sentences) : sentences, shared);
        if (again) {
            rows = rows.unionByName(
                    reuse.keptTokens().rest().withColumn(Tokenisation.PART, functions.lit(Tokenisation.TOKENS)));
        }
        context.writeWithOthers(TokenRow.class, rows, Tokenisation.PART, work);
        if (again) {
            reuse.keptTokens()
                    .copyTo(context.tables().path(TokenRow.class), context.run().fileSystem());
        }
        Dataset<Row> sums = context.tables().others(TokenRow.class, Tokenisation.PART, Tokenisation.SUMS, work);
        Dataset<Row> health = SegmentationHealthTable.of(again ? reuse.changed(documents) : documents, sums);
        context.write(
                SegmentationHealthRow.class,
                again ? health.unionByName(reuse.kept(SegmentationHealthRow.class)) : health);
        context.tables()
                .replace(
                        DocumentRow.class,
                        DocumentCounts.withTokens(documents, context.read(SegmentationHealthRow.class)));
        context.carriedOver().remove(DocumentRow.class);
        context.write(LexiconAuditRow.class, LexiconAudit.of(context.read(TokenRow.class), spec));
    }
}
