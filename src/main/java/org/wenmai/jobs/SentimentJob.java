package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.segmentation.HanLpFile;
import org.wenmai.statistics.DocumentSpeech;
import org.wenmai.statistics.Granularity;
import org.wenmai.statistics.ReaderSpec;
import org.wenmai.statistics.Registers;
import org.wenmai.statistics.Sentiment;
import org.wenmai.statistics.SentimentAudit;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.LexiconAuditRow;
import org.wenmai.tables.PeriodRow;
import org.wenmai.tables.QuotationRow;
import org.wenmai.tables.QuotationTargetRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.SentimentDocumentRow;
import org.wenmai.tables.SentimentMentionRow;
import org.wenmai.tables.SentimentPeriodRow;
import org.wenmai.tables.SentimentRegisterRow;
import org.wenmai.tables.SentimentSentenceRow;
import org.wenmai.tables.SentimentSourceRow;
import org.wenmai.tables.SentimentTargetRow;
import org.wenmai.tables.SentimentVoiceRow;
import org.wenmai.tables.TokenRow;

/** sentences, tokens, periods → the tables of sentiment and of quotations; the sentiment lexicon gets its part of lexicon_audit. */
final class SentimentJob implements Job {
    private static final String READ = "speech";

    @Override
    public String name() {
        return "sentiment";
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(DocumentRow.class, SentenceRow.class, TokenRow.class);
    }

    @Override
    public List<Class<? extends Record>> uses() {
        return List.of(PeriodRow.class, LexiconAuditRow.class);
    }

    @Override
    public List<Class<? extends Record>> writes() {
        return List.of(
                SentimentRegisterRow.class,
                SentimentSentenceRow.class,
                SentimentDocumentRow.class,
                SentimentSourceRow.class,
                SentimentVoiceRow.class,
                SentimentPeriodRow.class,
                SentimentMentionRow.class,
                SentimentTargetRow.class,
                QuotationRow.class,
                QuotationTargetRow.class);
    }

    @Override
    public void loadDictionaries(Configuration configuration) {
        HanLpFile.SYNONYMS.bytes();
    }

    @Override
    public void run(JobContext context) throws IOException {
        readDocuments(context);
        long minSentences = context.configuration().number(Key.SENTIMENT_MIN_SENTENCES);
        Dataset<Row> documents = context.read(DocumentRow.class);
        Dataset<Row> sentences = context.read(SentimentSentenceRow.class);
        Dataset<Row> periods = context.hasOnceMade(PeriodRow.class)
                ? context.read(PeriodRow.class)
                : TrendStep.periods(context, TrendStep.days(context));
        Granularity granularity = periods.select("granularity").limit(1).collectAsList().stream()
                .map(row -> Granularity.labelled(row.getString(0)))
                .findFirst()
                .orElse(Granularity.DAY);
        context.write(SentimentDocumentRow.class, Sentiment.ofDocuments(documents, sentences, minSentences));
        Dataset<Row> ofDocuments = context.read(SentimentDocumentRow.class);
        context.write(SentimentSourceRow.class, Sentiment.ofSources(documents, ofDocuments, minSentences));
        context.write(
                SentimentPeriodRow.class,
                Sentiment.ofPeriods(periods, documents, ofDocuments, granularity, minSentences));
        context.write(SentimentVoiceRow.class, Sentiment.ofVoices(documents, sentences, granularity, minSentences));
        context.write(
                SentimentTargetRow.class,
                Sentiment.ofTargets(documents, context.read(SentimentMentionRow.class), minSentences));
        audit(context, sentences);
    }

    private static void audit(JobContext context, Dataset<Row> sentences) throws IOException {
        Dataset<Row> audit = SentimentAudit.of(sentences, context.lexicons().sentiment());
        if (context.tables().has(LexiconAuditRow.class)) {
            context.tables()
                    .replace(
                            LexiconAuditRow.class,
                            SentimentAudit.withoutSentiment(context.read(LexiconAuditRow.class))
                                    .unionByName(audit));
            context.carriedOver().remove(LexiconAuditRow.class);
        } else {
            context.write(LexiconAuditRow.class, audit);
        }
    }

    /** Reads every document once; four tables are cut from what that gives. */
    private static void readDocuments(JobContext context) throws IOException {
        Dataset<Row> sentences = context.read(SentenceRow.class);
        ReaderSpec spec = new ReaderSpec(
                context.lexicons().newsScorer(),
                context.lexicons().reviewScorer(),
                context.lexicons().speech(),
                context.lexicons().terms());
        context.write(
                SentimentRegisterRow.class,
                Registers.of(
                        context.read(DocumentRow.class),
                        sentences,
                        context.configuration().byName(Key.SENTIMENT_REGISTER),
                        spec));
        nameStrangers(context);
        Reuse reuse = context.reuse();
        reuse.checkRegisters();
        Dataset<Row> found = DocumentSpeech.of(
                reuse.sentiment() ? reuse.changed(sentences) : sentences,
                reuse.sentiment() ? reuse.changedWords() : context.words(),
                context.read(SentimentRegisterRow.class),
                context.broadcast(spec));
        Path path = context.work(READ);
        // No packed document comes again, so Parquet need not look for it.
        found.write().option("parquet.enable.dictionary", "false").parquet(path.toString());
        Dataset<Row> read = context.spark().read().schema(found.schema()).parquet(path.toString());
        write(context, SentimentSentenceRow.class, DocumentSpeech.sentences(read));
        write(context, QuotationRow.class, DocumentSpeech.quotations(read));
        write(context, QuotationTargetRow.class, DocumentSpeech.quotationTargets(read));
        write(context, SentimentMentionRow.class, DocumentSpeech.mentions(read));
    }

    /** Says which sources settings name that the corpus has not. */
    private static void nameStrangers(JobContext context) throws IOException {
        Set<String> strangers = new TreeSet<>(
                context.configuration().byName(Key.SENTIMENT_REGISTER).keySet());
        strangers.remove(Registers.OTHERS);
        if (!strangers.isEmpty()) {
            context.read(SentimentRegisterRow.class)
                    .filter(col("source").isInCollection(strangers))
                    .select("source")
                    .collectAsList()
                    .forEach(row -> strangers.remove(row.getString(0)));
            strangers.forEach(source ->
                    context.progress().say("sentiment.register: no document has the source '%s'".formatted(source)));
        }
    }

    private static void write(JobContext context, Class<? extends Record> table, Dataset<Row> rows) throws IOException {
        Reuse reuse = context.reuse();
        if (!reuse.sentiment()) {
            context.write(table, rows);
        } else if (table == QuotationTargetRow.class) {
            context.write(table, rows.unionByName(reuse.kept(table, substring_index(col("quotation_id"), ":", 1))));
        } else {
            context.write(table, rows.unionByName(reuse.kept(table)));
        }
    }
}
