package org.wenmai.statistics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.DOC_ID;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.tokens.ListedForms;

/** How often each lexicon entry was found, from the hits that {@link Tokenisation} counts in each document. */
public final class LexiconAudit {
    private static final StructType ENTRIES = new StructType()
            .add("lexicon", DataTypes.StringType)
            .add("entry", DataTypes.StringType)
            .add("term", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("form", DataTypes.IntegerType);

    /** The column of a document's hits. */
    static final String HITS = "hits";

    private static final StructType FOUND = new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add(SOURCE, DataTypes.StringType, false)
            .add("n", DataTypes.LongType, false)
            .add("in", DataTypes.LongType, false);

    private LexiconAudit() {}

    /** documents(doc_id, source, hits) as {@link Tokenisation} gives them, each in one row or several → lexicon_audit, entries never found included. */
    public static Dataset<Row> of(Dataset<Row> documents, Broadcast<TokeniserSpec> spec) {
        MapPartitionsFunction<Row, Row> perPartition = rows -> {
            SourceHits found = new SourceHits(spec.value().listedForms());
            return PairedCounts.inBatches(rows, found::add, found::rows);
        };
        Dataset<Row> found = documents
                .groupBy(DOC_ID, SOURCE)
                .agg(collect_list(HITS).as("parts"))
                .mapPartitions(perPartition, Encoders.row(FOUND))
                .groupBy("number")
                .agg(
                        sum("n").as("n"),
                        sum("in").as("in"),
                        countDistinct(col(SOURCE)).as("sources"));
        // Broadcast, since there is at most a row for each entry, and those the driver holds already.
        return entries(documents.sparkSession(), spec.value())
                .join(broadcast(found), col("form").equalTo(col("number")), "left")
                .select(
                        col("lexicon"),
                        col("entry"),
                        col("term"),
                        col("type"),
                        coalesce(col("n"), lit(0L)).as("hits"),
                        lit(null).cast(DataTypes.LongType).as("negated"),
                        coalesce(col("in"), lit(0L)).as("documents"),
                        coalesce(col("sources"), lit(0L)).as("sources"));
    }

    private static Dataset<Row> entries(SparkSession spark, TokeniserSpec spec) {
        ListedForms forms = spec.listedForms();
        List<Row> rows = new ArrayList<>();
        for (TermLexicon.Entry entry : spec.lexicon().entries()) {
            rows.add(RowFactory.create(
                    "terms", entry.surface(), entry.term(), entry.type(), forms.number(entry.surface())));
        }
        for (String stop : spec.stopTerms().all()) {
            rows.add(RowFactory.create("stop_terms", stop, null, null, forms.number(stop)));
        }
        for (String word : spec.listed().general()) {
            rows.add(RowFactory.create("words", word, null, null, forms.number(word)));
        }
        return spark.createDataFrame(rows, ENTRIES);
    }

    /** Adds up documents of a partition by form and source: hits, and documents that have any. */
    private static final class SourceHits {
        private final ListedHits document;
        private final PairedCounts counts = new PairedCounts();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> sources = new ArrayList<>();

        SourceHits(ListedForms forms) {
            this.document = new ListedHits(forms);
        }

        /** Adds a document; whether there is no room for more. */
        boolean add(Row row) {
            long source = numbers.computeIfAbsent(row.getString(1), name -> {
                sources.add(name);
                return sources.size() - 1;
            });
            row.<byte[]>getList(2).forEach(document::addPacked);
            document.forEach((form, count) -> counts.add(source << Integer.SIZE | form, count, 1));
            return counts.isFull();
        }

        /** What was added; nothing is afterwards. */
        List<Row> rows() {
            List<Row> rows = new ArrayList<>(counts.size());
            counts.forEach((key, hits, documents) ->
                    rows.add(RowFactory.create((int) key, sources.get((int) (key >>> Integer.SIZE)), hits, documents)));
            counts.clear();
            return rows;
        }
    }
}
