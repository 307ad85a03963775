package org.wenmai.statistics;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Frequencies of terms per source and for the whole corpus. */
public final class TermFrequencies {
    /** Gries' DP is summed in units of 10⁻¹⁵, as {@link org.wenmai.measures.GriesDp} does. */
    private static final double FIXED_POINT = 1e15;

    private TermFrequencies() {}

    /**
     * document_terms, documents, tags(source, term, pos, type) → terms.
     *
     * @param tags as {@link TermTags#of} gives them
     */
    public static Dataset<Row> of(Dataset<Row> documentTerms, Dataset<Row> documents, Dataset<Row> tags) {
        Dataset<Row> sizes = sizes(documents);
        Dataset<Row> hits = documentTerms
                .select(DOC_ID, SOURCE, TERM, TERM_FREQUENCY)
                .join(documents.select(col(DOC_ID), col("tokens"), col(FAMILY_HEAD)), DOC_ID);
        Dataset<Row> perSource = counts(hits, sizes);
        Dataset<Row> corpus = counts(hits.withColumn(SOURCE, lit(ALL_SOURCES)), sizes);
        Dataset<Row> all = classTfIdf(perSource)
                .unionByName(corpus.withColumn("tf_idf", lit(null).cast(DataTypes.DoubleType)));
        WindowSpec mostFrequentFirst =
                Window.partitionBy(SOURCE).orderBy(col(TERM_FREQUENCY).desc(), col(TERM));
        return all.join(tags, new String[] {SOURCE, TERM})
                .withColumn(RANK, row_number().over(mostFrequentFirst).cast(DataTypes.LongType));
    }

    /** documents → (source, source_tokens, parts): tokens of a source and its documents with tokens. */
    private static Dataset<Row> sizes(Dataset<Row> documents) {
        Column parts = count(when(col("tokens").gt(0), lit(1)));
        Dataset<Row> perSource = documents.groupBy(SOURCE).agg(sum("tokens").as("source_tokens"), parts.as("parts"));
        Dataset<Row> corpus = documents
                .agg(sum("tokens").as("source_tokens"), parts.as("parts"))
                .select(lit(ALL_SOURCES).as(SOURCE), col("source_tokens"), col("parts"));
        return perSource.union(corpus);
    }

    /** (doc_id, source, term, term_frequency, tokens, family_head) → a row for each source and term, dispersion included. */
    private static Dataset<Row> counts(Dataset<Row> hits, Dataset<Row> sizes) {
        WindowSpec ofTerm = Window.partitionBy(SOURCE, TERM);
        Column share = col("tokens").divide(col("source_tokens"));
        Column part = rint(abs(col(TERM_FREQUENCY).divide(col("f")).minus(share))
                        .multiply(FIXED_POINT))
                .cast(DataTypes.LongType);
        Column dp = sum("part")
                .divide(FIXED_POINT)
                .plus(1.0)
                .minus(sum("tokens").divide(max("source_tokens")))
                .multiply(0.5);
        Column rate = col(TERM_FREQUENCY).divide(col("tokens"));
        Column inHeads = when(col(FAMILY_HEAD), col(TERM_FREQUENCY)).otherwise(0L);
        return hits.withColumn("f", sum(TERM_FREQUENCY).over(ofTerm))
                .join(functions.broadcast(sizes), SOURCE)
                .withColumn("part", part)
                .groupBy(SOURCE, TERM)
                .agg(
                        sum(TERM_FREQUENCY).as(TERM_FREQUENCY),
                        count(lit(1)).as(DOCUMENT_FREQUENCY),
                        sum(inHeads).as("term_frequency_unique"),
                        count(when(col(FAMILY_HEAD), lit(1))).as("document_frequency_unique"),
                        lit(1e6).multiply(sum(TERM_FREQUENCY))
                                .divide(max("source_tokens"))
                                .as("term_frequency_pmt"),
                        when(max("parts").gt(1), functions.greatest(lit(0.0), dp))
                                .as("dispersion"),
                        max("parts").as("parts"),
                        ExactSum.of(rate).as("rates"),
                        ExactSum.of(rate.multiply(rate)).as("squares"))
                .withColumn("juilland_d", juillandD(col("rates"), col("squares"), col("parts")))
                .drop("parts", "rates", "squares");
    }

    /** {@link org.wenmai.measures.JuillandD} from the sums of the rates and of their squares over all parts. */
    private static Column juillandD(Column rates, Column squares, Column parts) {
        Column mean = rates.divide(parts);
        Column variance = functions.greatest(lit(0.0), squares.divide(parts).minus(mean.multiply(mean)));
        Column d = lit(1.0).minus(sqrt(variance).divide(mean).divide(sqrt(parts.minus(1))));
        return when(parts.gt(1), functions.greatest(lit(0.0), d));
    }

    /** The contrast of sources, {@link org.wenmai.measures.ClassTfIdf}: share of the term · ln(1 + A / F). */
    private static Dataset<Row> classTfIdf(Dataset<Row> perSource) {
        Dataset<Row> sourceTerms =
                perSource.groupBy(SOURCE).agg(sum(TERM_FREQUENCY).as("source_terms"));
        Dataset<Row> mean = sourceTerms.agg(sum("source_terms")
                .cast(DataTypes.DoubleType)
                .divide(count(lit(1)))
                .as("mean_terms"));
        Column corpusFrequency = sum(TERM_FREQUENCY).over(Window.partitionBy(TERM));
        return perSource
                .withColumn("corpus_frequency", corpusFrequency)
                .join(functions.broadcast(sourceTerms), SOURCE)
                .crossJoin(functions.broadcast(mean))
                .withColumn(
                        "tf_idf",
                        col(TERM_FREQUENCY)
                                .divide(col("source_terms"))
                                .multiply(log(lit(1.0).plus(col("mean_terms").divide(col("corpus_frequency"))))))
                .drop("corpus_frequency", "source_terms", "mean_terms");
    }
}
