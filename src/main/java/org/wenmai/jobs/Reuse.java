package org.wenmai.jobs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.wenmai.statistics.UnchangedDocuments;
import org.wenmai.tables.DocumentRow;
import org.wenmai.tables.ParquetRows;
import org.wenmai.tables.QuotationRow;
import org.wenmai.tables.QuotationTargetRow;
import org.wenmai.tables.SegmentationHealthRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.SentimentMentionRow;
import org.wenmai.tables.SentimentRegisterRow;
import org.wenmai.tables.SentimentSentenceRow;
import org.wenmai.tables.TableStore;
import org.wenmai.tables.TokenRow;

/**
 * What a run takes over from the run that {@code --previous} names: rows that follow from one document alone, of documents whose sentences
 * are the same, where nothing else that shapes such rows has changed. What is counted over a corpus is counted anew.
 */
final class Reuse {
    private static final String UNCHANGED = "unchanged";

    private final JobContext context;
    private final TableStore earlier;
    private final String run;
    private final String noTokens;
    private String noSentiment;
    private Dataset<Row> unchanged;
    private long documents;

    private Reuse(JobContext context, Path folder, String noTokens, String noSentiment) {
        this.context = context;
        this.earlier = folder == null ? null : new TableStore(context.spark(), folder);
        this.run = folder == null ? null : folder.getName();
        this.noTokens = noTokens;
        this.noSentiment = noSentiment;
    }

    /** Nothing is taken over. */
    static Reuse none(JobContext context) {
        return new Reuse(context, null, "no run was named", "no run was named");
    }

    /** Of the run that {@code --previous} names; says what stands against it. */
    static Reuse of(JobContext context) throws IOException {
        Path folder = new PreviousRun(context.options())
                .folder(context.run().fileSystem().getConf());
        if (folder == null) {
            if (context.options().previous() != null) {
                context.progress().say("--previous latest: there is no earlier run; everything is computed");
            }
            return none(context);
        }
        PreviousSettings settings = new PreviousSettings(
                new EarlierRun(folder, context.run().fileSystem().getConf()),
                context.configuration(),
                context.lexicons());
        TableStore store = new TableStore(context.spark(), folder);
        String noTokens = settings.against(
                store, "tokenise", List.of(SentenceRow.class, TokenRow.class, SegmentationHealthRow.class));
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
        if (noTokens != null) {
            context.progress().say("--previous %s: nothing is reused, since %s".formatted(folder.getName(), noTokens));
        } else if (noSentiment != null) {
            context.progress()
                    .say("--previous %s: sentiment is computed anew, since %s"
                            .formatted(folder.getName(), noSentiment));
        }
        return new Reuse(context, folder, noTokens, noSentiment);
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

    /** Written once, since every table that is taken over reads it. */
    private Dataset<Row> unchanged() throws IOException {
        if (unchanged == null) {
            Dataset<Row> found =
                    UnchangedDocuments.of(earlier.read(SentenceRow.class), context.read(SentenceRow.class));
            Path path = context.work(UNCHANGED);
            found.write().parquet(path.toString());
            documents = new ParquetRows(context.run().fileSystem().getConf(), path).count();
            context.progress()
                    .say(String.format(
                            Locale.ROOT,
                            "--previous %s: %,d of %,d documents are unchanged",
                            run,
                            documents,
                            context.rows(DocumentRow.class)));
            unchanged = context.spark().read().schema(found.schema()).parquet(path.toString());
        }
        return unchanged;
    }

    /** Adds to run.json what was taken over, where a run was named. */
    void describe(ObjectNode root) {
        if (run == null) {
            return;
        }
        ObjectNode previous = root.putObject("previous");
        previous.put("run", run);
        ArrayNode reused = previous.putArray("reused");
        if (unchanged == null) {
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
