package org.wenmai.jobs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.InputFile;
import org.wenmai.statistics.DocumentWords;
import org.wenmai.statistics.Tokenisation;
import org.wenmai.statistics.UnchangedDocuments;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.QuotationRow;
import org.wenmai.tables.QuotationTargetRow;
import org.wenmai.tables.RecordSchema;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.SentimentMentionRow;
import org.wenmai.tables.SentimentRegisterRow;
import org.wenmai.tables.SentimentSentenceRow;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.TokenRow;

/**
 * What a run takes over from the run that {@code --previous} names, where nothing else that shapes it has changed: what was read of files
 * that are the same, and rows that follow from one document alone, of documents whose sentences are the same. What is counted over a
 * corpus is counted anew.
 */
final class Reuse {
    private static final String UNCHANGED = "unchanged";

    private final JobContext context;
    private final TableStore earlier;
    private final Path folder;
    private final String run;
    private final String noRecords;
    private final String noTokens;
    private String noSentiment;
    private Dataset<Row> compared;
    private long documents;
    private long documentsBefore;
    private KeptFiles words;
    private ReusedRecords records;

    private Reuse(JobContext context, Path folder, String noRecords, String noTokens, String noSentiment) {
        this.context = context;
        this.earlier = folder == null ? null : new TableStore(context.spark(), folder);
        this.folder = folder;
        this.run = folder == null ? null : folder.getName();
        this.noRecords = noRecords;
        this.noTokens = noTokens;
        this.noSentiment = noSentiment;
    }

    /** Nothing is taken over. */
    static Reuse none(JobContext context) {
        String none = "no run was named";
        return new Reuse(context, null, none, none, none);
    }

    /** Of the run that {@code --previous} names; says what stands against it. */
    static Reuse of(JobContext context) throws IOException {
        Path folder = context.options().previousRun(context.run().fileSystem().getConf());
        if (folder == null) {
            if (context.options().previous() != null) {
                context.progress().say("--previous latest: there is no earlier run; everything is computed");
            }
            return none(context);
        }
        EarlierRun before = new EarlierRun(folder, context.run().fileSystem().getConf());
        PreviousSettings settings = new PreviousSettings(before, context.configuration(), context.lexicons());
        TableStore store = new TableStore(context.spark(), folder);
        String noTokens = settings.against(store, "tokenise", List.of(SentenceRow.class, TokenRow.class));
        if (noTokens == null && !before.hasKeptWords(context.run().fileSystem().getConf())) {
            noTokens = "it has not kept its packed words";
        }
        String noSentiment = noTokens != null
                ? noTokens
                : settings.against(
                        store,
                        "sentiment",
                        List.of(
                                SentimentRegisterRow.class,
                                SentimentSentenceRow.class,
                                QuotationRow.class,
                                QuotationTargetRow.class,
                                SentimentMentionRow.class));
        String noRecords = settings.against(store, "ingest", List.of());
        if (noRecords == null) {
            noRecords = ReusedRecords.against(context, before);
        }
        String said = "--previous %s: ".formatted(folder.getName());
        if (noRecords != null && noRecords.equals(noTokens)) {
            context.progress().say(said + "nothing is reused, since " + noTokens);
            return new Reuse(context, folder, noRecords, noTokens, noSentiment);
        }
        if (noRecords != null) {
            context.progress().say(said + "files are read anew, since " + noRecords);
        }
        if (noTokens != null) {
            context.progress().say(said + "words are computed anew, since " + noTokens);
        } else if (noSentiment != null) {
            context.progress().say(said + "sentiment is computed anew, since " + noSentiment);
        }
        return new Reuse(context, folder, noRecords, noTokens, noSentiment);
    }

    /** Whether tokens of unchanged documents are taken over. */
    boolean tokens() {
        return noTokens == null;
    }

    /** Whether the sentiment of their sentences is. */
    boolean sentiment() {
        return noSentiment == null;
    }

    /** Takes no sentiment over where more documents have moved a source to the other register. */
    void checkRegisters() throws IOException {
        if (!sentiment()) {
            return;
        }
        boolean moved = !context.read(SentimentRegisterRow.class)
                .join(
                        earlier.read(SentimentRegisterRow.class)
                                .select(
                                        functions.col("source"),
                                        functions.col("register").as("before")),
                        "source")
                .filter(functions.col("register").notEqual(functions.col("before")))
                .isEmpty();
        if (moved) {
            noSentiment = "sources have moved to another register";
            context.progress().say("--previous %s: sentiment is computed anew, since %s".formatted(run, noSentiment));
        }
    }

    /** Rows of documents that are new or changed. */
    Dataset<Row> changed(Dataset<Row> rows) throws IOException {
        return joined(rows, "left_anti");
    }

    /** Files and rows of tokens that the earlier run has of unchanged documents. */
    KeptFiles keptTokens() throws IOException {
        return kept(earlier.path(TokenRow.class), RecordSchema.of(TokenRow.class));
    }

    /** The same of packed words. */
    KeptFiles keptWords() throws IOException {
        if (words == null) {
            words = kept(JobContext.words(folder), Tokenisation.DOCUMENT);
        }
        return words;
    }

    private KeptFiles kept(Path files, StructType schema) throws IOException {
        compare();
        return KeptFiles.of(context.spark(), files, schema, compared, documents < documentsBefore);
    }

    /** Packed words of this run that are of new or changed documents. */
    Dataset<Row> changedWords() throws IOException {
        Path now = JobContext.words(context.run().path());
        return changed(DocumentWords.of(keptWords().others(now, Tokenisation.DOCUMENT)));
    }

    /** What the earlier run read of files that are unchanged, null where that does not hold. */
    ReusedRecords records(List<InputFile> files, int tasks) throws IOException {
        if (noRecords == null) {
            records = ReusedRecords.of(context, folder, files, tasks);
        }
        return records;
    }

    /** Rows that the earlier run has of unchanged documents. */
    Dataset<Row> kept(Class<? extends Record> table) throws IOException {
        return joined(earlier.read(table), "left_semi");
    }

    /** The same, of a table whose rows tell their document otherwise. */
    Dataset<Row> kept(Class<? extends Record> table, Column docId) throws IOException {
        return joined(earlier.read(table).withColumn("doc_id", docId), "left_semi")
                .drop("doc_id");
    }

    private Dataset<Row> joined(Dataset<Row> rows, String how) throws IOException {
        return rows.join(unchanged(), new String[] {"doc_id"}, how)
                .select(Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new));
    }

    private Dataset<Row> unchanged() throws IOException {
        compare();
        return compared.filter(UnchangedDocuments.SAME).select("doc_id");
    }

    /** Once, and stored, since every table that is taken over asks for it. */
    private void compare() throws IOException {
        if (compared != null) {
            return;
        }
        compared = context.stored(
                UNCHANGED, UnchangedDocuments.of(earlier.read(SentenceRow.class), context.read(SentenceRow.class)));
        documents = compared.filter(UnchangedDocuments.SAME).count();
        documentsBefore = new ParquetRows(context.run().fileSystem().getConf(), context.work(UNCHANGED)).count();
        context.progress()
                .say("--previous %s: of %s %s unchanged"
                        .formatted(
                                run,
                                Counted.of(context.rows(DocumentRow.class), "document"),
                                Counted.of(documents, "is", "are")));
    }

    /** Adds to run.json what was taken over, where a run was named. */
    void describe(ObjectNode root) {
        if (run == null) {
            return;
        }
        ObjectNode previous = root.putObject("previous");
        previous.put("run", run);
        ArrayNode reused = previous.putArray("reused");
        if (records != null) {
            previous.put("unchanged_files", records.files().size());
        }
        if (compared == null) {
            return; // Nobody has looked which documents are unchanged.
        }
        previous.put("unchanged_documents", documents);
        if (tokens()) {
            reused.add("tokens").add("segmentation_health");
        }
        if (sentiment()) {
            reused.add("sentiment_sentences")
                    .add("quotations")
                    .add("quotation_targets")
                    .add("sentiment_mentions");
        }
    }
}
