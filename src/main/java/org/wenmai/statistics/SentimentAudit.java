package org.wenmai.statistics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.lexicons.SentimentLexicon;

/**
 * How often each expression of the sentiment lexicon decided, and how often under a negation, by the evidence of sentences. Expressions of
 * weight 0 never count for anything and are left out.
 */
public final class SentimentAudit {
    private static final String WORDS = "sentiment";
    private static final String RULES = "sentiment_rules";

    private static final StructType ENTRIES = new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add("lexicon", DataTypes.StringType)
            .add("entry", DataTypes.StringType)
            .add("type", DataTypes.StringType);

    private static final StructType HITS = new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add(SOURCE, DataTypes.StringType, false)
            .add(DOC_ID, DataTypes.StringType, false)
            .add("hits", DataTypes.LongType, false)
            .add("negated", DataTypes.LongType, false);

    private SentimentAudit() {}

    /** lexicon_audit → lexicon_audit without the sentiment lexicon. */
    public static Dataset<Row> withoutSentiment(Dataset<Row> audit) {
        return audit.filter(col("lexicon").isin(WORDS, RULES).equalTo(false));
    }

    /** sentiment_sentences → rows of lexicon_audit, entries that never decided included. */
    public static Dataset<Row> of(Dataset<Row> sentences, SentimentLexicon lexicon) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lexicon.entries().size(); i++) {
            SentimentLexicon.Entry entry = lexicon.entries().get(i);
            boolean word = SentimentHits.isWord(entry);
            if (!word || entry.factor() != 0) {
                String type = word
                        ? entry.factor() > 0 ? "positive" : "negative"
                        : entry.kind().word();
                rows.add(RowFactory.create(i, word ? WORDS : RULES, entry.expression(), type));
            }
        }
        SentimentHits.Entries entries = new SentimentHits.Entries(lexicon);
        MapPartitionsFunction<Row, Row> count = sentencesHere ->
                LazyIterators.flattened(new DocumentRuns(sentencesHere, 0), document -> hits(document, entries));
        Dataset<Row> found = sentences
                .filter(col("evidence").notEqual("[]"))
                .select(col(DOC_ID), col(SOURCE), col("evidence").cast(DataTypes.BinaryType))
                .mapPartitions(count, Encoders.row(HITS))
                .groupBy("number", SOURCE, DOC_ID)
                .agg(sum("hits").as("hits"), sum("negated").as("negated"))
                .groupBy("number", SOURCE)
                .agg(
                        sum("hits").as("hits"),
                        sum("negated").as("negated"),
                        count(lit(1)).as("documents"))
                .groupBy("number")
                .agg(
                        sum("hits").as("hits"),
                        sum("negated").as("negated"),
                        sum("documents").as("documents"),
                        count(lit(1)).as("sources"));
        return sentences
                .sparkSession()
                .createDataFrame(rows, ENTRIES)
                .join(broadcast(found), new String[] {"number"}, "left")
                .drop("number")
                .na()
                .fill(0L, new String[] {"hits", "negated", "documents", "sources"})
                .withColumn("term", lit(null).cast(DataTypes.StringType))
                .withColumn("negated", when(col("lexicon").equalTo(WORDS), col("negated")));
    }

    private static Iterator<Row> hits(Iterator<Row> document, SentimentHits.Entries entries) {
        SentimentHits counted = new SentimentHits(entries);
        Row row = null;
        while (document.hasNext()) {
            row = document.next();
            counted.add(row.getAs(2));
        }
        String docId = row.getString(0);
        String source = row.getString(1);
        return counted.hits().entrySet().stream()
                .map(hit -> RowFactory.create(hit.getKey(), source, docId, hit.getValue()[0], hit.getValue()[1]))
                .iterator();
    }
}
