package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.sentiment.Register;
import org.wenmai.sentiment.RegisterMarks;

/** The register of each source: as settings say, else by {@link RegisterMarks} over its sentences. */
public final class Registers {
    /** The setting that leaves it to the rule. */
    public static final String AUTO = "auto";

    /** In settings, all sources that are not named. */
    public static final String OTHERS = "*";

    private static final StructType COUNTS = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add("sentences", DataTypes.LongType, false)
            .add("to_reviews", DataTypes.LongType, false)
            .add("to_reports", DataTypes.LongType, false);

    private static final UserDefinedFunction RULE = udf(
            (UDF2<Long, Long, String>)
                    (reviews, reports) -> RegisterMarks.of(reviews, reports).label(),
            DataTypes.StringType);

    private Registers() {}

    /**
     * documents, sentences → sentiment_registers.
     *
     * @param settings by source news, review or auto, {@code *} for all others; sentences are read only where something is left to the rule
     */
    public static Dataset<Row> of(
            Dataset<Row> documents, Dataset<Row> sentences, Map<String, String> settings, ReaderSpec spec) {
        Column setting = lit(settings.getOrDefault(OTHERS, AUTO));
        for (Map.Entry<String, String> one : settings.entrySet()) {
            setting = when(col(SOURCE).equalTo(one.getKey()), one.getValue()).otherwise(setting);
        }
        Dataset<Row> sources = documents.select(SOURCE).distinct().withColumn("setting", setting);
        Dataset<Row> counted = settings.getOrDefault(OTHERS, AUTO).equals(AUTO) || settings.containsValue(AUTO)
                ? sources.join(counts(sentences), new String[] {SOURCE}, "left")
                        .na()
                        .fill(0L, new String[] {"sentences", "to_reviews", "to_reports"})
                : sources.withColumn("sentences", lit(null).cast(DataTypes.LongType))
                        .withColumn("to_reviews", lit(null).cast(DataTypes.LongType))
                        .withColumn("to_reports", lit(null).cast(DataTypes.LongType));
        Column leaning = col("to_reviews").plus(col("to_reports"));
        Column isRuled = col("setting").equalTo(AUTO);
        return counted.withColumn(
                        "register",
                        when(isRuled, RULE.apply(col("to_reviews"), col("to_reports")))
                                .otherwise(col("setting")))
                .withColumn("decided_by", when(isRuled, "rule").otherwise("settings"))
                .withColumn(
                        "model",
                        when(col("register").equalTo(Register.REVIEW.label()), spec.name(Register.REVIEW))
                                .otherwise(spec.name(Register.NEWS)))
                .withColumn(
                        "review_share",
                        when(
                                leaning.gt(0),
                                col("to_reviews").cast(DataTypes.DoubleType).divide(leaning)))
                .withColumn(
                        "reason",
                        when(
                                isRuled.and(leaning.lt(RegisterMarks.LEAST)),
                                "fewer than %d sentences lean either way; read as news".formatted(RegisterMarks.LEAST)))
                .drop("setting");
    }

    /** One row for each run of sentences of a source, then one for each source. */
    private static Dataset<Row> counts(Dataset<Row> sentences) {
        MapPartitionsFunction<Row, Row> count =
                rows -> LazyIterators.mapped(new DocumentRuns(rows, 0), Registers::counted);
        return sentences
                .select(SOURCE, "text")
                .mapPartitions(count, Encoders.row(COUNTS))
                .groupBy(SOURCE)
                .agg(
                        sum("sentences").as("sentences"),
                        sum("to_reviews").as("to_reviews"),
                        sum("to_reports").as("to_reports"));
    }

    private static Row counted(Iterator<Row> run) {
        String source = null;
        long sentences = 0;
        long reviews = 0;
        long reports = 0;
        while (run.hasNext()) {
            Row row = run.next();
            source = row.getString(0);
            int lean = RegisterMarks.lean(row.getString(1));
            sentences++;
            reviews += lean > 0 ? 1 : 0;
            reports += lean < 0 ? 1 : 0;
        }
        return RowFactory.create(source, sentences, reviews, reports);
    }
}
