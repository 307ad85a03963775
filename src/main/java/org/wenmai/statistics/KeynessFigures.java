package org.wenmai.statistics;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.measures.ChiSquared;
import org.wenmai.measures.LogRatio;
import org.wenmai.measures.LogRatioError;

/**
 * {@link org.wenmai.measures.LogLikelihood#signed}, {@link LogRatio} and {@link LogRatioError} as columns; a test keeps them
 * equal.
 */
final class KeynessFigures {
    /** erfc is not in SQL. */
    private static final UserDefinedFunction P_VALUE =
            udf((UDF1<Double, Double>) ChiSquared::pValue, DataTypes.DoubleType);

    private KeynessFigures() {}

    /** Sums as {@link Comparisons} gives them → counts, rates, log-likelihood, log ratio with interval and p. */
    static Dataset<Row> of(Dataset<Row> sums) {
        Column half = lit(LogRatioError.Z_95).multiply(col("log_ratio_error"));
        return sums.withColumn("a", number("a"))
                .withColumn("b", number("b"))
                .withColumn("log_likelihood", logLikelihood())
                .withColumn("log_ratio", logRatio())
                .withColumn("log_ratio_error", sqrt(variance()).divide(log(lit(2.0))))
                .withColumn("log_ratio_low", col("log_ratio").minus(half))
                .withColumn("log_ratio_high", col("log_ratio").plus(half))
                .withColumn("z", abs(col("log_ratio")).divide(col("log_ratio_error")))
                .withColumn("p_value", when(col("z").isNotNull(), P_VALUE.apply(col("z").multiply(col("z")))))
                .withColumn("term_frequency_pmt", lit(1e6).multiply(col("a")).divide(col("n1")))
                .withColumn(
                        "reference_frequency_pmt", lit(1e6).multiply(col("b")).divide(col("n2")))
                .withColumn(TERM_FREQUENCY, col("a").cast(DataTypes.LongType))
                .withColumn("reference_frequency", col("b").cast(DataTypes.LongType))
                .withColumnRenamed("df", DOCUMENT_FREQUENCY)
                .withColumnRenamed("rdf", "reference_document_frequency");
    }

    private static Column logLikelihood() {
        Column target = number("n1");
        Column reference = number("n2");
        Column all = target.plus(reference);
        Column term = col("a").plus(col("b"));
        Column others = all.minus(term);
        Column diagonal =
                cell(col("a"), term, target, all).plus(cell(reference.minus(col("b")), others, reference, all));
        Column rest = cell(col("b"), term, reference, all).plus(cell(target.minus(col("a")), others, target, all));
        Column unsigned = greatest(lit(0.0), lit(2.0).multiply(diagonal.plus(rest)));
        Column expected = term.multiply(target).divide(all);
        return when(unsigned.gt(0).and(col("a").lt(expected)), unsigned.multiply(-1.0))
                .otherwise(unsigned);
    }

    private static Column cell(Column observed, Column row, Column column, Column all) {
        return when(
                        observed.gt(0),
                        observed.multiply(
                                log(observed.divide(row.multiply(column).divide(all)))))
                .otherwise(0.0);
    }

    private static Column logRatio() {
        Column shift = when(col("a").equalTo(0).or(col("b").equalTo(0)), LogRatio.CONTINUITY)
                .otherwise(0.0);
        return log2(col("a").plus(shift)
                .divide(number("n1"))
                .divide(col("b").plus(shift).divide(number("n2"))));
    }

    /** Squared standard error in natural logarithms, null where {@link LogRatioError} is. */
    private static Column variance() {
        Column leverage = number("xx").divide(col("a").multiply(col("a")));
        Column referenceLeverage = number("yy").divide(col("b").multiply(col("b")));
        Column weight = lit(1.0).divide(lit(1.0).minus(leverage));
        Column referenceWeight = lit(1.0).divide(lit(1.0).minus(referenceLeverage));
        Column parts = leverage.multiply(weight.multiply(weight))
                .plus(referenceLeverage.multiply(referenceWeight.multiply(referenceWeight)));
        Column between = share("xy", "a", "b")
                .minus(share("xm", "a", "n2"))
                .minus(share("ny", "n1", "b"))
                .plus(share("nm", "n1", "n2"));
        Column variance = own(leverage, "xn", "a", "n1", "nn")
                .multiply(weight.multiply(weight))
                .plus(own(referenceLeverage, "ym", "b", "n2", "mm").multiply(referenceWeight.multiply(referenceWeight)))
                .minus(lit(2.0).multiply(between).multiply(weight.multiply(referenceWeight)));
        Column enough = col("k").geq(LogRatioError.MIN_FAMILIES).and(col("rk").geq(LogRatioError.MIN_FAMILIES));
        return when(enough, when(variance.gt(lit(LogRatioError.ROUNDING).multiply(parts)), variance));
    }

    private static Column own(Column leverage, String cross, String frequency, String tokens, String squared) {
        return leverage.minus(lit(2.0).multiply(share(cross, frequency, tokens)))
                .plus(share(squared, tokens, tokens));
    }

    private static Column share(String sum, String one, String other) {
        return number(sum).divide(number(one).multiply(number(other)));
    }

    private static Column number(String name) {
        return col(name).cast(DataTypes.DoubleType);
    }
}
