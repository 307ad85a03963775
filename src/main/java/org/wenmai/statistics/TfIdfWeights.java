package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.log10;
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
import org.wenmai.measures.TfIdfScheme;

/** {@link org.wenmai.measures.TfIdf} as columns; a test keeps the two equal. */
final class TfIdfWeights {
    private TfIdfWeights() {}

    /** (doc_id, term, term_frequency, document_frequency, …) → the same with idf and tf_idf. */
    static Dataset<Row> weigh(Dataset<Row> counted, long documents, TfIdfScheme scheme) {
        // The whole document, in the order of terms: sums of doubles must not depend on the order of rows.
        WindowSpec document = Window.partitionBy(DOC_ID)
                .orderBy(TERM)
                .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        Column tf = col(TERM_FREQUENCY).cast(DataTypes.DoubleType);
        if (scheme == TfIdfScheme.TIDYTEXT) {
            tf = tf.divide(sum(TERM_FREQUENCY).over(document));
        }
        Dataset<Row> weighed = counted.withColumn("idf", idf(col(DOCUMENT_FREQUENCY), lit(documents), scheme))
                .withColumn("tf_idf", tf.multiply(col("idf")));
        if (!scheme.l2Normalised()) {
            return weighed;
        }
        Column length = sqrt(sum(col("tf_idf").multiply(col("tf_idf"))).over(document));
        return weighed.withColumn("length", length)
                .withColumn(
                        "tf_idf",
                        when(col("length").gt(0), col("tf_idf").divide(col("length")))
                                .otherwise(col("tf_idf")))
                .drop("length");
    }

    /** The idf part of a scheme. */
    static Column idf(Column documentFrequency, Column documents, TfIdfScheme scheme) {
        Column smoothed = documents.plus(1.0).divide(documentFrequency.plus(1.0));
        Column plain = documents.cast(DataTypes.DoubleType).divide(documentFrequency);
        return switch (scheme) {
            case SPARK -> log(smoothed);
            case SKLEARN, HANLP -> log(smoothed).plus(1.0);
            case SKLEARN_PLAIN -> log(plain).plus(1.0);
            case QUANTEDA -> log10(plain);
            case TIDYTEXT -> log(plain);
            case GENSIM -> log(plain).divide(log(lit(2.0)));
        };
    }
}
