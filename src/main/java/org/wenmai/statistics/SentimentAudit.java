package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.tokens.Folding;

/**
 * How often each expression of the sentiment lexicon decided, and how often under a negation, by the evidence of sentences. Expressions of
 * weight 0 never count for anything and are left out.
 */
public final class SentimentAudit {
    private static final String WORDS = "sentiment";
    private static final String RULES = "sentiment_rules";

    private static final StructType ENTRIES = new StructType()
            .add("lexicon", DataTypes.StringType)
            .add("entry", DataTypes.StringType)
            .add("type", DataTypes.StringType);

    private static final UserDefinedFunction FOLD = udf((UDF1<String, String>) Folding::fold, DataTypes.StringType);

    /** The rules of a piece of evidence: {@code negation 不 · degree 非常} are 不 and 非常. */
    private static final UserDefinedFunction RULE_WORDS =
            udf((UDF1<String, String[]>) SentimentAudit::ruleWords, DataTypes.createArrayType(DataTypes.StringType));

    private SentimentAudit() {}

    /** lexicon_audit → lexicon_audit without the sentiment lexicon. */
    public static Dataset<Row> withoutSentiment(Dataset<Row> audit) {
        return audit.filter(col("lexicon").isin(WORDS, RULES).equalTo(false));
    }

    /** sentiment_sentences → rows of lexicon_audit, entries that never decided included. */
    public static Dataset<Row> of(Dataset<Row> sentences, SentimentLexicon lexicon) {
        List<Row> rows = new ArrayList<>();
        for (SentimentLexicon.Entry entry : lexicon.entries()) {
            boolean polar = entry.kind() == SentimentLexicon.Kind.POLAR;
            if (!polar || entry.factor() != 0) {
                String type = polar
                        ? entry.factor() > 0 ? "positive" : "negative"
                        : entry.kind().word();
                rows.add(RowFactory.create(polar ? WORDS : RULES, entry.expression(), type));
            }
        }
        Dataset<Row> entries = sentences.sparkSession().createDataFrame(rows, ENTRIES);
        Dataset<Row> evidence = sentences
                .filter(col("evidence").notEqual("[]"))
                .select(
                        col(DOC_ID),
                        col(SOURCE),
                        explode(from_json(
                                        col("evidence"),
                                        DataTypes.createArrayType(new StructType()
                                                .add("expression", DataTypes.StringType)
                                                .add("rule", DataTypes.StringType))))
                                .as("e"))
                .select(col(DOC_ID), col(SOURCE), col("e.expression"), col("e.rule"))
                // What a classifier has not read decided nothing.
                .filter(not(col("rule").startsWith("not read")));
        Column negated = when(col("rule").contains("negation "), 1L).otherwise(0L);
        Dataset<Row> words = evidence.select(
                lit(WORDS).as("in"),
                FOLD.apply(col("expression")).as("word"),
                negated.as("negated"),
                col(DOC_ID),
                col(SOURCE));
        Dataset<Row> rules = evidence.select(
                lit(RULES).as("in"),
                explode(RULE_WORDS.apply(col("rule"))).as("word"),
                lit(0L).as("negated"),
                col(DOC_ID),
                col(SOURCE));
        Dataset<Row> found = words.union(rules)
                .groupBy("in", "word", DOC_ID, SOURCE)
                .agg(count(lit(1)).as("n"), sum("negated").as("negated_here"));
        return entries.join(
                        found,
                        col("lexicon").equalTo(col("in")).and(col("entry").equalTo(col("word"))),
                        "left")
                .groupBy("lexicon", "entry", "type")
                .agg(
                        coalesce(sum("n"), lit(0L)).as("hits"),
                        coalesce(sum("negated_here"), lit(0L)).as("negated_hits"),
                        countDistinct(col(DOC_ID)).as("documents"),
                        countDistinct(col(SOURCE)).as("sources"))
                .withColumn("term", lit(null).cast(DataTypes.StringType))
                .withColumn("negated", when(col("lexicon").equalTo(WORDS), col("negated_hits")))
                .drop("negated_hits");
    }

    private static String[] ruleWords(String rules) {
        List<String> words = new ArrayList<>();
        for (String rule : rules.split(" · ")) {
            int space = rule.indexOf(' ');
            if (space > 0) {
                words.add(rule.substring(space + 1));
            }
        }
        return words.toArray(new String[0]);
    }
}
