package org.wenmai.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What recurs in a corpus: reprints, then boilerplate, which is counted in families of reprints. Held in memory or on disk until released. */
final class Recurrences {
    private final Dataset<Row> members;
    private final Dataset<Row> dropped;
    private final long cut;
    private final List<Dataset<Row>> held;

    private Recurrences(Dataset<Row> members, Dataset<Row> dropped, long cut, List<Dataset<Row>> held) {
        this.members = members;
        this.dropped = dropped;
        this.cut = cut;
        this.held = held;
    }

    /**
     * Looks for both.
     *
     * @param texts doc_id, source, title, text, characters, published_on, published_at, sentences
     */
    static Recurrences of(Dataset<Row> texts, RecurrenceOptions options) {
        return options.together() ? together(texts, options) : apart(texts, options);
    }

    private static Recurrences together(Dataset<Row> texts, RecurrenceOptions options) {
        MapPartitionsFunction<Row, Row> find = rows -> SmallRecurrences.of(rows, options);
        List<Row> found = texts.select(
                        "doc_id",
                        "source",
                        "title",
                        "text",
                        "sentences.number",
                        "sentences.begin",
                        "characters",
                        "published_on",
                        "published_at")
                .coalesce(1)
                .mapPartitions(find, Encoders.row(SmallRecurrences.SCHEMA))
                .collectAsList();
        SparkSession spark = texts.sparkSession();
        List<Row> members = new ArrayList<>();
        List<Row> dropped = new ArrayList<>();
        long cut = 0;
        for (Row row : found) {
            if (!row.isNullAt(0)) {
                members.add(row.getStruct(0));
            }
            if (!row.isNullAt(1)) {
                dropped.add(row.getStruct(1));
            }
            cut += row.getLong(2);
        }
        return new Recurrences(
                spark.createDataFrame(members, Reprints.MEMBER),
                spark.createDataFrame(dropped, Boilerplate.DROPPED),
                cut,
                List.of());
    }

    private static Recurrences apart(Dataset<Row> texts, RecurrenceOptions options) {
        SparkSession spark = texts.sparkSession();
        Dataset<Row> findings = Findings.of(texts).persist();
        Map<Integer, Row> kinds = new HashMap<>();
        findings.groupBy("kind")
                .agg(
                        count(lit(1)).as("rows"),
                        coalesce(sum(when(col("kind").equalTo(Findings.CUT), col("line"))), lit(0L))
                                .as("cut"))
                .collectAsList()
                .forEach(kind -> kinds.put(kind.getInt(0), kind));
        long cut = kinds.containsKey(Findings.CUT) ? kinds.get(Findings.CUT).getLong(2) : 0;
        boolean paired = kinds.containsKey(Findings.BAND) || kinds.containsKey(Findings.FINGERPRINT);
        Dataset<Row> candidates = paired ? Reprints.candidates(findings).persist() : null;
        long pairs = paired ? candidates.count() : 0;
        Dataset<Row> members = pairs > 0
                ? Reprints.members(candidates, pairs, findings, texts, options.same())
                        .persist()
                : spark.createDataFrame(List.of(), Reprints.MEMBER);
        Dataset<Row> dropped = spark.createDataFrame(List.of(), Boilerplate.DROPPED);
        if (options.dropBoilerplate()) {
            Dataset<Row> learned = kinds.containsKey(Findings.LINE)
                    ? Boilerplate.learned(findings, families(texts, members), options.lines())
                    : spark.createDataFrame(List.of(), StructType.fromDDL("doc_id string, learned array<bigint>"));
            Dataset<Row> lines = Boilerplate.dropped(texts, learned).persist();
            // Known to be empty, it costs the tables that look into it nothing.
            dropped = lines.isEmpty() ? dropped : lines;
        }
        return new Recurrences(
                members,
                dropped,
                cut,
                Stream.of(findings, candidates, members, dropped)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Dataset<Row> families(Dataset<Row> texts, Dataset<Row> members) {
        return texts.select("doc_id", "source")
                .join(members.select("doc_id", "family"), new String[] {"doc_id"}, "left")
                .withColumn("family", coalesce(col("family"), col("doc_id")));
    }

    /** (doc_id, family, similarity, containment) of documents that print a head's text, heads left out. */
    Dataset<Row> members() {
        return members;
    }

    /** (doc_id, source, lines, dropped) of documents with boilerplate. */
    Dataset<Row> dropped() {
        return dropped;
    }

    /** How often a document was compared with the first documents of a full bucket only. */
    long cut() {
        return cut;
    }

    void release() {
        held.forEach(Dataset::unpersist);
    }
}
