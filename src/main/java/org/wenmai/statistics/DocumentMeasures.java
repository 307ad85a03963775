package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.HdD;
import org.wenmai.measures.Mattr;
import org.wenmai.measures.Mtld;
import org.wenmai.measures.YuleK;

/** Lexical diversity and sentence length, of documents and of sources. */
public final class DocumentMeasures {
    private static final int MATTR_WINDOW = 100;

    private static final String[] DIVERSITY = {"types", "mattr", "mtld", "hdd", "yule_k"};

    private static final StructType MEASURED = new StructType()
            .add("measured_id", DataTypes.StringType, false)
            .add("types", DataTypes.LongType, false)
            .add("characters", DataTypes.LongType, false)
            .add("mattr", DataTypes.DoubleType, true)
            .add("mtld", DataTypes.DoubleType, true)
            .add("hdd", DataTypes.DoubleType, true)
            .add("yule_k", DataTypes.DoubleType, true);

    private DocumentMeasures() {}

    /** sequences, documents → document_measures: a row for every document, also for those without words. */
    public static Dataset<Row> of(Dataset<Row> sequences, Dataset<Row> documents) {
        MapFunction<Row, Row> measure = DocumentMeasures::measure;
        Dataset<Row> measured = sequences
                .select(DOC_ID, "types", "words", "marks", "characters")
                .map(measure, Encoders.row(MEASURED));
        Column tokens = coalesce(col("tokens"), lit(0L));
        return documents
                .select(DOC_ID, SOURCE, "tokens", "sentences")
                .join(measured, col(DOC_ID).equalTo(col("measured_id")), "left")
                .select(
                        col(DOC_ID),
                        col(SOURCE),
                        tokens.as("tokens"),
                        coalesce(col("types"), lit(0L)).as("types"),
                        col("mattr"),
                        col("mtld"),
                        col("hdd"),
                        col("yule_k"),
                        when(col("sentences").gt(0), tokens.divide(col("sentences")))
                                .as("mean_sentence_tokens"),
                        when(col("sentences").gt(0), col("characters").divide(col("sentences")))
                                .as("mean_sentence_characters"));
    }

    private static Row measure(Row document) {
        int types = TextNumbers.count(document.getAs(1));
        TokenSequence sequence = TokenSequence.unpack(document.getAs(2), document.getAs(3));
        int[] words = sequence.words();
        long[] frequencies = new long[types];
        for (int word : words) {
            frequencies[word]++;
        }
        return RowFactory.create(
                document.getString(0),
                (long) types,
                document.getLong(4),
                Mattr.of(words, types, MATTR_WINDOW),
                Mtld.of(words, types),
                HdD.of(frequencies),
                YuleK.of(frequencies));
    }

    /**
     * sources, document_measures → sources with the diversity of their documents: means weighted by tokens, over the documents that
     * have the figure.
     */
    public static Dataset<Row> ofSources(Dataset<Row> sources, Dataset<Row> documentMeasures) {
        Dataset<Row> means = means(documentMeasures, col(SOURCE)).union(means(documentMeasures, lit(ALL_SOURCES)));
        List<String> computed = Arrays.asList(DIVERSITY);
        return sources.join(means, col(SOURCE).equalTo(col("measured_source")), "left")
                .select(Arrays.stream(sources.columns())
                        .map(name -> computed.contains(name)
                                ? means.col("mean_" + name).as(name)
                                : sources.col(name))
                        .toArray(Column[]::new));
    }

    private static Dataset<Row> means(Dataset<Row> documentMeasures, Column source) {
        List<Column> means = new ArrayList<>();
        Column hasTokens = col("tokens").gt(0);
        for (String name : DIVERSITY) {
            // Decimals add up to the same sum in any order; doubles do not.
            Column weighed = col(name).multiply(col("tokens")).cast(DataTypes.createDecimalType(38, 12));
            Column weight = sum(when(hasTokens.and(col(name).isNotNull()), col("tokens")));
            means.add(sum(when(hasTokens, weighed))
                    .cast(DataTypes.DoubleType)
                    .divide(weight)
                    .as("mean_" + name));
        }
        return documentMeasures
                .groupBy(source.as("measured_source"))
                .agg(means.get(0), means.subList(1, means.size()).toArray(Column[]::new));
    }
}
