package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/** Frequencies of terms per source and for the whole corpus. */
public final class TermFrequencies {
    private TermFrequencies() {}

    /** {@link TermSums} → terms. */
    public static Dataset<Row> of(Dataset<Row> sums) {
        WindowSpec mostFrequentFirst =
                Window.partitionBy(SOURCE).orderBy(col(TERM_FREQUENCY).desc(), col(TERM));
        return sums.select(
                        SOURCE,
                        TERM,
                        "pos",
                        "type",
                        TERM_FREQUENCY,
                        DOCUMENT_FREQUENCY,
                        "term_frequency_unique",
                        "document_frequency_unique",
                        "term_frequency_pmt",
                        "dispersion",
                        "juilland_d",
                        "tf_idf")
                // Sources in order serve the ranks, and the order in which the table is written.
                .repartitionByRange(col(SOURCE))
                .withColumn(RANK, row_number().over(mostFrequentFirst).cast(DataTypes.LongType));
    }
}
