package org.wenmai.statistics;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log10;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.measures.Idf;
import org.wenmai.measures.TermWeight;
import org.wenmai.measures.TfIdfScheme;
import org.wenmai.measures.VectorLength;

/** {@link org.wenmai.measures.TfIdf} as columns; a test keeps the two equal. */
final class TfIdfWeights {
    /** The whole document, in the order of terms: sums of doubles must not depend on the order of rows. */
    private static final WindowSpec DOCUMENT = Window.partitionBy(DOC_ID)
            .orderBy(TERM)
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());

    private TfIdfWeights() {}

    /** (doc_id, term, term_frequency, document_frequency, …) → the same with idf and tf_idf. */
    static Dataset<Row> weigh(Dataset<Row> counted, long documents, TfIdfScheme scheme) {
        Dataset<Row> known = scheme.looksAtCorpus()
                ? counted.crossJoin(broadcast(corpus(counted, Math.max(1, documents))))
                : counted;
        Dataset<Row> weighed = known.withColumn("idf", idf(col(DOCUMENT_FREQUENCY), lit(documents), scheme.inverse()))
                .withColumn("tf_idf", termWeight(scheme.termWeight()).multiply(col("idf")))
                .drop("mean_terms");
        if (scheme.length() == VectorLength.NONE) {
            return weighed.drop("largest_document_frequency", "mean_distinct_terms", "mean_characters");
        }
        Column divided =
                when(col("length").gt(0), col("tf_idf").divide(col("length"))).otherwise(col("tf_idf"));
        return weighed.withColumn("length", length(scheme.length()))
                .withColumn("tf_idf", divided)
                .drop("length", "largest_document_frequency", "mean_distinct_terms", "mean_characters");
    }

    /** Means over all documents, in one row; asked for only by schemes that look at them. */
    private static Dataset<Row> corpus(Dataset<Row> counted, long documents) {
        return counted.agg(
                mean(sum(TERM_FREQUENCY), documents).as("mean_terms"),
                mean(count(lit(1)), documents).as("mean_distinct_terms"),
                mean(sum(characters()), documents).as("mean_characters"),
                max(DOCUMENT_FREQUENCY).cast(DataTypes.DoubleType).as("largest_document_frequency"));
    }

    private static Column mean(Column sum, long documents) {
        return coalesce(sum, lit(0L)).cast(DataTypes.DoubleType).divide(lit(documents));
    }

    private static Column characters() {
        return col(TERM_FREQUENCY).multiply(char_length(col(TERM)).plus(lit(1L)));
    }

    private static Column termWeight(TermWeight weight) {
        Column f = col(TERM_FREQUENCY).cast(DataTypes.DoubleType);
        Column one = lit(1.0);
        return switch (weight) {
            case COUNT -> f;
            case BOOLEAN -> one;
            case SHARE -> f.divide(sum(TERM_FREQUENCY).over(DOCUMENT));
            case SHARE_OF_LARGEST -> f.divide(max(TERM_FREQUENCY).over(DOCUMENT));
            case AUGMENTED ->
                lit(0.5).plus(lit(0.5).multiply(f.divide(max(TERM_FREQUENCY).over(DOCUMENT))));
            case ROOT -> sqrt(f);
            case LN -> one.plus(log(f));
            case LOG2 -> one.plus(log2(f));
            case LOG10 -> one.plus(log10(f));
            case DOUBLE_LOG2 -> one.plus(log2(one.plus(log2(f))));
            case LOG2_AVERAGE -> one.plus(log2(f)).divide(one.plus(log2(meanFrequency())));
            case LOG10_AVERAGE -> one.plus(log10(f)).divide(one.plus(log10(meanFrequency())));
            case SATURATED -> f.multiply(TermWeight.SATURATED_K + 1).divide(f.plus(TermWeight.SATURATED_K));
            case BM25 -> {
                Column share = sum(TERM_FREQUENCY)
                        .over(DOCUMENT)
                        .cast(DataTypes.DoubleType)
                        .divide(col("mean_terms"));
                Column relative =
                        lit(1 - TermWeight.BM25_B).plus(lit(TermWeight.BM25_B).multiply(share));
                yield f.multiply(TermWeight.BM25_K + 1)
                        .divide(f.plus(lit(TermWeight.BM25_K).multiply(relative)));
            }
        };
    }

    private static Column meanFrequency() {
        return sum(TERM_FREQUENCY)
                .over(DOCUMENT)
                .cast(DataTypes.DoubleType)
                .divide(count(lit(1)).over(DOCUMENT));
    }

    /** The idf part of a scheme. */
    private static Column idf(Column documentFrequency, Column documents, Idf idf) {
        Column df = documentFrequency.cast(DataTypes.DoubleType);
        Column n = documents.cast(DataTypes.DoubleType);
        Column plain = n.divide(df);
        Column smoothed = n.plus(1.0).divide(df.plus(1.0));
        Column odds = n.minus(df).divide(df);
        Column robertson = n.minus(df).plus(0.5).divide(df.plus(0.5));
        return switch (idf) {
            case ONE -> lit(1.0);
            case DOCUMENT_FREQUENCY -> df;
            case LN -> log(plain);
            case LOG2 -> log2(plain);
            case LOG10 -> log10(plain);
            case LN_PLUS_ONE -> log(plain).plus(1.0);
            case SMOOTH -> log(smoothed);
            case SMOOTH_PLUS_ONE -> log(smoothed).plus(1.0);
            case ZERO_CORRECTED -> log2(n.plus(1.0).divide(df));
            case PROBABILISTIC_LOG2 -> when(odds.gt(1.0), log2(odds)).otherwise(0.0);
            case PROBABILISTIC_LOG10 -> when(odds.gt(1.0), log10(odds)).otherwise(0.0);
            case LARGEST_LOG10 -> log10(col("largest_document_frequency").divide(df));
            case ROBERTSON -> log(robertson);
            case ROBERTSON_PLUS_ONE -> log(robertson.plus(1.0));
        };
    }

    private static Column length(VectorLength length) {
        Column weight = col("tf_idf");
        return switch (length) {
            case NONE -> lit(1.0);
            case L1 -> sum(abs(weight)).over(DOCUMENT);
            case L2 -> sqrt(sum(weight.multiply(weight)).over(DOCUMENT));
            case PIVOTED_UNIQUE ->
                pivoted(
                        "mean_distinct_terms",
                        count(when(weight.notEqual(0.0), lit(1))).over(DOCUMENT));
            case PIVOTED_CHARACTERS ->
                pivoted("mean_characters", sum(characters()).over(DOCUMENT));
        };
    }

    private static Column pivoted(String mean, Column own) {
        return lit(1 - VectorLength.SLOPE)
                .multiply(col(mean))
                .plus(lit(VectorLength.SLOPE).multiply(own.cast(DataTypes.DoubleType)));
    }
}
