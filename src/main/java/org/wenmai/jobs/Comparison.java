package org.wenmai.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.ContingencyTable;
import org.wenmai.measures.KeynessMeasure;
import org.wenmai.statistics.Contrast;
import org.wenmai.statistics.ContrastEvidence;
import org.wenmai.tables.CooccurrenceEdgeRow;
import org.wenmai.tables.DocumentTermRow;
import org.wenmai.tables.SentenceRow;
import org.wenmai.tables.SentimentSentenceRow;
import org.wenmai.tables.TokenRow;

/** What the second side has more of than the first, and what less: terms, pairs, feelings, and the terms felt about. */
final class Comparison {
    /** Edges of either network, by rank, whose windows are counted on both sides. */
    static final int CANDIDATES = 5_000;

    private final SparkSession spark;
    private final Sides sides;
    private final KeynessMeasure measure;
    private final long minFrequency;
    private final int limit;

    /**
     * A comparison.
     *
     * @param measure what rows are ranked by, null for the order of the table keyness
     * @param minFrequency occurrences a row needs on the side that has more
     * @param limit rows of each list
     */
    Comparison(SparkSession spark, Sides sides, KeynessMeasure measure, long minFrequency, int limit) {
        this.spark = spark;
        this.sides = sides;
        this.measure = measure;
        this.minFrequency = minFrequency;
        this.limit = limit;
    }

    /** A kind of thing that is counted. */
    enum Kind {
        TERM("terms"),
        EDGE("pairs of terms in one sentence"),
        SENTIMENT("sentences by sentiment"),
        SENTIMENT_TERM("terms in sentences by sentiment");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /**
     * A figure that moved. Intervals and log ratios are of the second side against the first.
     *
     * @param gained whether the second side has more
     * @param keys the term; two terms; the label; or the label and the term
     * @param figures the row of the contrast, with the side that has more as its source
     */
    record Move(Kind kind, boolean gained, List<String> keys, Row figures, double measure) {
        long first() {
            return figures.getAs(gained ? "reference_frequency" : "term_frequency");
        }

        long second() {
            return figures.getAs(gained ? "term_frequency" : "reference_frequency");
        }

        long firstDocuments() {
            return figures.getAs(gained ? "reference_document_frequency" : "document_frequency");
        }

        long secondDocuments() {
            return figures.getAs(gained ? "document_frequency" : "reference_document_frequency");
        }

        double firstRate() {
            return figures.getAs(gained ? "reference_frequency_pmt" : "term_frequency_pmt");
        }

        double secondRate() {
            return figures.getAs(gained ? "term_frequency_pmt" : "reference_frequency_pmt");
        }

        double logLikelihood() {
            return turned("log_likelihood");
        }

        double logRatio() {
            return turned("log_ratio");
        }

        Double low() {
            return turned(gained ? "log_ratio_low" : "log_ratio_high");
        }

        Double high() {
            return turned(gained ? "log_ratio_high" : "log_ratio_low");
        }

        Double pValue() {
            return figures.getAs("p_value");
        }

        Double qValue() {
            return figures.getAs("q_value");
        }

        private Double turned(String column) {
            Double value = figures.getAs(column);
            return value == null || gained ? value : Double.valueOf(-value);
        }
    }

    /** The strongest moves of every kind whose tables are there. */
    List<Move> moves() throws IOException {
        Dataset<Row> documents = sides.documents().persist();
        List<Move> moves = new ArrayList<>();
        moves.addAll(strongest(Kind.TERM, Contrast.terms(sides.read(DocumentTermRow.class), documents, minFrequency)));
        if (sides.have(CooccurrenceEdgeRow.class)) {
            moves.addAll(strongest(
                    Kind.EDGE, Contrast.edges(sides.read(TokenRow.class), documents, candidates(), minFrequency)));
        }
        if (sides.have(SentimentSentenceRow.class)) {
            Dataset<Row> felt = sides.read(SentimentSentenceRow.class);
            moves.addAll(strongest(Kind.SENTIMENT, Contrast.sentiment(felt, documents, 1)));
            moves.addAll(strongest(
                    Kind.SENTIMENT_TERM,
                    Contrast.sentimentTerms(felt, sides.read(TokenRow.class), documents, minFrequency)));
        }
        return moves;
    }

    /** The strongest edges of the networks of both sides, of that of the whole corpus where a side has none of its own. */
    private Dataset<Row> candidates() {
        Dataset<Row> first = edges(sides.get(0));
        return first.union(edges(sides.get(1))).distinct();
    }

    private static Dataset<Row> edges(Sides.Side side) {
        Dataset<Row> strongest = side.tables()
                .read(CooccurrenceEdgeRow.class)
                .filter(col("rank").leq(CANDIDATES).and(col("window").equalTo("sentence")));
        Dataset<Row> own = strongest.filter(col("source").equalTo(side.scope()));
        Dataset<Row> scoped = own.isEmpty() ? strongest.filter(col("source").equalTo("*")) : own;
        return scoped.select("term_a", "term_b");
    }

    /** Both lists of a kind in one query; the row numbers are those of the side that has more. */
    private List<Move> strongest(Kind kind, Dataset<Row> keyness) {
        Column order = measure == null ? col("rank").asc() : col("measure").desc_nulls_last();
        WindowSpec strongestFirst = Window.partitionBy("source").orderBy(order, col("term"));
        List<Row> rows = keyness.filter(col("log_likelihood").gt(0))
                .withColumn("measure", measured())
                .withColumn("place", row_number().over(strongestFirst))
                .filter(col("place").leq(limit))
                .orderBy(col("source").desc(), col("place"))
                .collectAsList();
        List<Move> moves = new ArrayList<>();
        for (Row row : rows) {
            List<String> keys = Arrays.asList(row.<String>getAs("term").split(Contrast.SEPARATOR));
            Double value = row.getAs("measure");
            boolean gained = row.getAs("source").equals(Sides.NAMES.get(1));
            moves.add(new Move(kind, gained, keys, row, value == null ? Double.NaN : value));
        }
        return moves;
    }

    private Column measured() {
        KeynessMeasure chosen = measure == null ? KeynessMeasure.LOG_LIKELIHOOD : measure;
        UDF4<Long, Long, Long, Long, Double> formula =
                (a, n1, b, n2) -> chosen.of(ContingencyTable.ofCorpora(a, n1, b, n2));
        return udf(formula, DataTypes.DoubleType)
                .apply(col("term_frequency"), col("n1"), col("reference_frequency"), col("n2"));
    }

    /** A sentence for each move, by its place in the list; moves without one are missing. */
    Map<Integer, Row> evidence(List<Move> moves) throws IOException {
        StructType schema = StructType.fromDDL("id int, side string, label string, terms array<string>");
        List<Row> wanted = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            boolean felt = move.kind() == Kind.SENTIMENT || move.kind() == Kind.SENTIMENT_TERM;
            List<String> terms = felt ? move.keys().subList(1, move.keys().size()) : move.keys();
            wanted.add(RowFactory.create(
                    i,
                    Sides.NAMES.get(move.gained() ? 1 : 0),
                    felt ? move.keys().get(0) : null,
                    terms.toArray(String[]::new)));
        }
        Dataset<Row> sentiment = sides.have(SentimentSentenceRow.class)
                ? sides.read(SentimentSentenceRow.class)
                : spark.createDataFrame(
                        List.of(),
                        StructType.fromDDL("side string, sentence_id string, label string, polarity double"));
        Map<Integer, Row> evidence = new HashMap<>();
        for (Row row : ContrastEvidence.of(
                        spark.createDataFrame(wanted, schema),
                        sides.read(TokenRow.class),
                        sides.read(SentenceRow.class),
                        sentiment,
                        sides.documents())
                .collectAsList()) {
            evidence.put(row.getAs("id"), row);
        }
        return evidence;
    }
}
