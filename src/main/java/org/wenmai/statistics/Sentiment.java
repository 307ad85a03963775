package org.wenmai.statistics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SOURCE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The balance of sentences in documents, sources, periods, voices and toward targets. Intervals are by reprint family. */
public final class Sentiment {
    private static final String FAMILY = "reprint_family";
    private static final String[] COUNTS = {"sentences", "positive", "neutral", "negative"};

    private Sentiment() {}

    /** documents, sentiment_sentences → sentiment_documents. */
    public static Dataset<Row> ofDocuments(Dataset<Row> documents, Dataset<Row> sentences, long minSentences) {
        Column polarity = Balances.polarity(col("positive"), col("negative"), col("sentences"), minSentences);
        return documents
                .select(DOC_ID, SOURCE)
                .join(counts(sentences, col(DOC_ID)), DOC_ID)
                .withColumn("polarity", polarity)
                .withColumn(
                        "label",
                        when(col("polarity").gt(0), "positive")
                                .when(col("polarity").lt(0), "negative")
                                .when(col("polarity").isNotNull(), "neutral"));
    }

    /** documents, sentiment_documents → sentiment_sources with {@code *}; null polarity has its reason. */
    public static Dataset<Row> ofSources(Dataset<Row> documents, Dataset<Row> ofDocuments, long minSentences) {
        Dataset<Row> counted = inScopes(ofDocuments.drop("label", "polarity").join(families(documents), DOC_ID));
        Dataset<Row> balances = Balances.of(counted, minSentences, SOURCE).drop("documents");
        Dataset<Row> sizes = inScopes(documents.select(SOURCE, FAMILY))
                .groupBy(SOURCE)
                .agg(count(lit(1)).as("documents"), countDistinct(col(FAMILY)).as("families"));
        return filled(sizes.join(balances, new String[] {SOURCE}, "left"), minSentences);
    }

    /** periods, documents, sentiment_documents → sentiment_periods, a row for each period. */
    public static Dataset<Row> ofPeriods(
            Dataset<Row> periods,
            Dataset<Row> documents,
            Dataset<Row> ofDocuments,
            Granularity granularity,
            long minSentences) {
        Dataset<Row> counted =
                inScopes(ofDocuments.drop("label", "polarity").join(dated(documents, granularity), DOC_ID));
        Dataset<Row> balances =
                Balances.of(counted, minSentences, SOURCE, "period").drop("documents");
        return filled(
                periods.select(SOURCE, "granularity", "period", "documents")
                        .join(balances, new String[] {SOURCE, "period"}, "left"),
                minSentences);
    }

    /** documents, sentiment_sentences → sentiment_voices. */
    public static Dataset<Row> ofVoices(
            Dataset<Row> documents, Dataset<Row> sentences, Granularity granularity, long minSentences) {
        Dataset<Row> counted = counts(sentences, col(DOC_ID), col(SOURCE), col("voice"))
                .join(families(documents), DOC_ID)
                .join(dated(documents, granularity).select(DOC_ID, "period"), new String[] {DOC_ID}, "left");
        Column period = col("period").cast(DataTypes.StringType);
        Column length = when(period.isNotNull(), lit(granularity.label()));
        Dataset<Row> items = counted.withColumn(
                        "of",
                        explode(array(
                                item(col(SOURCE), lit("document"), col(DOC_ID)),
                                item(col(SOURCE), lit("source"), lit("")),
                                item(lit(ALL_SOURCES), lit("source"), lit("")),
                                item(col(SOURCE), length, period),
                                item(lit(ALL_SOURCES), length, period))))
                .filter(col("of.level").isNotNull())
                .drop(SOURCE)
                .select(col("of.*"), col("*"))
                .drop("of");
        return Balances.of(items, minSentences, SOURCE, "level", "item", "voice");
    }

    private static Column item(Column source, Column level, Column item) {
        return struct(source.as(SOURCE), level.as("level"), item.as("item"));
    }

    /** documents, sentiment_mentions → sentiment_targets; in {@code *} the sources themselves are the holder {@code *}. */
    public static Dataset<Row> ofTargets(Dataset<Row> documents, Dataset<Row> mentions, long minSentences) {
        Dataset<Row> counted = counts(mentions, col(DOC_ID), col(SOURCE), col("target"), col("holder"))
                .join(families(documents), DOC_ID)
                .withColumn(
                        "of",
                        explode(array(
                                struct(col(SOURCE).as("scope"), col("holder").as("of_holder")),
                                struct(
                                        lit(ALL_SOURCES).as("scope"),
                                        when(col("holder").equalTo(col(SOURCE)), lit(ALL_SOURCES))
                                                .otherwise(col("holder"))
                                                .as("of_holder")))))
                .withColumn(SOURCE, col("of.scope"))
                .withColumn("holder", col("of.of_holder"));
        Dataset<Row> types = mentions.groupBy("target").agg(max("type").as("type"));
        return Balances.of(counted, minSentences, SOURCE, "target", "holder").join(types, new String[] {"target"});
    }

    private static Dataset<Row> families(Dataset<Row> documents) {
        return documents.select(DOC_ID, FAMILY, FAMILY_HEAD);
    }

    private static Dataset<Row> dated(Dataset<Row> documents, Granularity granularity) {
        Column period = date_trunc(granularity.label(), col("published_on")).cast(DataTypes.DateType);
        return documents
                .filter(col("published_on").isNotNull())
                .select(col(DOC_ID), col(FAMILY), col(FAMILY_HEAD), period.as("period"));
    }

    private static Dataset<Row> inScopes(Dataset<Row> rows) {
        return rows.withColumn(SOURCE, explode(array(col(SOURCE), lit(ALL_SOURCES))));
    }

    /** Zero counts and a reason where there are no sentences. */
    private static Dataset<Row> filled(Dataset<Row> rows, long minSentences) {
        Dataset<Row> filled = rows;
        for (String count : COUNTS) {
            filled = filled.withColumn(count, coalesce(col(count), lit(0L)));
        }
        return filled.withColumn("reason", Balances.reason(minSentences));
    }

    private static Dataset<Row> counts(Dataset<Row> sentences, Column... keys) {
        return sentences
                .groupBy(keys)
                .agg(
                        count(lit(1)).as("sentences"),
                        count(when(col("label").equalTo("positive"), lit(1))).as("positive"),
                        count(when(col("label").equalTo("neutral"), lit(1))).as("neutral"),
                        count(when(col("label").equalTo("negative"), lit(1))).as("negative"));
    }
}
