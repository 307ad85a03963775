package org.wenmai.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What recurs in a corpus: reprints, then boilerplate, which is counted in families of reprints. Held in memory or on disk until released. */
final class Recurrences {
    private final Dataset<Row> findings;
    private final Dataset<Row> candidates;
    private final Dataset<Row> members;
    private final Dataset<Row> dropped;
    private final long cut;

    /**
     * Looks for both.
     *
     * @param texts doc_id, source, title, text, characters, published_on, published_at, sentences
     */
    Recurrences(Dataset<Row> texts, RecurrenceOptions options) {
        this.findings = Findings.of(texts).persist();
        Map<Integer, Row> kinds = new HashMap<>();
        findings.groupBy("kind")
                .agg(
                        count(lit(1)).as("rows"),
                        coalesce(sum(when(col("kind").equalTo(Findings.CUT), col("line"))), lit(0L))
                                .as("cut"))
                .collectAsList()
                .forEach(kind -> kinds.put(kind.getInt(0), kind));
        this.cut = kinds.containsKey(Findings.CUT) ? kinds.get(Findings.CUT).getLong(2) : 0;
        boolean paired = kinds.containsKey(Findings.BAND) || kinds.containsKey(Findings.FINGERPRINT);
        this.candidates = paired ? Reprints.candidates(findings).persist() : null;
        long pairs = paired ? candidates.count() : 0;
        this.members = pairs > 0
                ? Reprints.members(candidates, pairs, findings, texts, options.same())
                        .persist()
                : empty(texts.sparkSession(), "doc_id string, family string, similarity double, containment double");
        if (options.dropBoilerplate()) {
            Dataset<Row> learned = kinds.containsKey(Findings.LINE)
                    ? Boilerplate.learned(findings, families(texts), options.families(), options.share())
                    : empty(texts.sparkSession(), "doc_id string, learned array<bigint>");
            Dataset<Row> lines = Boilerplate.dropped(texts, learned).persist();
            // Known to be empty, it costs the tables that look into it nothing.
            this.dropped = lines.isEmpty() ? empty(texts.sparkSession(), Boilerplate.DROPPED.toDDL()) : lines;
        } else {
            this.dropped = empty(texts.sparkSession(), Boilerplate.DROPPED.toDDL());
        }
    }

    private static Dataset<Row> empty(SparkSession spark, String schema) {
        return spark.createDataFrame(java.util.List.of(), org.apache.spark.sql.types.StructType.fromDDL(schema));
    }

    private Dataset<Row> families(Dataset<Row> texts) {
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
        Stream.of(findings, candidates, members, dropped)
                .filter(Objects::nonNull)
                .forEach(Dataset::unpersist);
    }
}
