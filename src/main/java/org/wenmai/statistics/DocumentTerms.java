package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.measures.TfIdfScheme;

/** The document-term matrix in long form, weighed. */
public final class DocumentTerms {
    private DocumentTerms() {}

    /**
     * tokens(doc_id, source, term) → document_terms.
     *
     * @param documents all documents of the corpus, those without terms too: the N of idf
     */
    public static Dataset<Row> of(Dataset<Row> tokens, long documents, TfIdfScheme scheme) {
        // One exchange by term serves both the count and the document frequency.
        Dataset<Row> counted = tokens.filter(col(TERM).isNotNull())
                .select(DOC_ID, SOURCE, TERM)
                .repartition(col(TERM))
                .groupBy(TERM, DOC_ID, SOURCE)
                .agg(count(lit(1)).as(TERM_FREQUENCY))
                .withColumn(DOCUMENT_FREQUENCY, count(lit(1)).over(Window.partitionBy(TERM)));
        WindowSpec strongestFirst =
                Window.partitionBy(DOC_ID).orderBy(col("tf_idf").desc(), col(TERM));
        return TfIdfWeights.weigh(counted.repartitionByRange(col(DOC_ID)), documents, scheme)
                .withColumn(RANK, row_number().over(strongestFirst).cast(DataTypes.LongType));
    }
}
