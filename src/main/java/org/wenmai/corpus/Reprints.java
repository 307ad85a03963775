package org.wenmai.corpus;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.recurrence.Families;
import org.wenmai.recurrence.HeadOrder;
import org.wenmai.recurrence.SameText;
import org.wenmai.recurrence.SmallCorpus;

/** Families of documents that print one text. */
final class Reprints {
    /** Up to so many candidates are sent to every task, rather than all texts to where their candidates are. */
    private static final long FEW = 100_000;

    static final StructType MEMBER = new StructType()
            .add("doc_id", DataTypes.StringType, false)
            .add("family", DataTypes.StringType, false)
            .add("similarity", DataTypes.DoubleType, false)
            .add("containment", DataTypes.DoubleType, false);

    private Reprints() {}

    /** findings → candidates(earlier, later), places in head order, each pair once. */
    static Dataset<Row> candidates(Dataset<Row> findings) {
        return findings.filter(col("kind").leq(Findings.FINGERPRINT))
                .groupBy(col("earlier"), col("place").as("later"))
                .agg(
                        count(when(col("kind").equalTo(Findings.BAND), lit(1))).as("bands"),
                        count(lit(1)).as("keys"))
                .filter(col("bands").gt(0).or(col("keys").geq(SmallCorpus.FINGERPRINTS)))
                .select("earlier", "later");
    }

    /**
     * candidates, findings, texts(doc_id, source, title, text) → members(doc_id, family, similarity, containment), heads left out; family is
     * the doc_id of the head.
     *
     * @param pairs how many candidates there are
     */
    static Dataset<Row> members(
            Dataset<Row> candidates, long pairs, Dataset<Row> findings, Dataset<Row> texts, SameText same) {
        Dataset<Row> sides = candidates
                .select(
                        col("earlier"),
                        col("later"),
                        explode(array(col("earlier"), col("later"))).as("place"))
                .join(frequentLines(findings), new String[] {"place"}, "left")
                .withColumn("doc_id", docId(col("place")));
        MapPartitionsFunction<Row, Row> verify = rows -> new Verification(rows, same);
        MapPartitionsFunction<Row, Row> assign = Reprints::assigned;
        return texts.select("doc_id", "source", "title", "text")
                .join(pairs <= FEW ? broadcast(sides) : sides, "doc_id")
                .select("earlier", "later", "place", "source", "title", "text", "frequent_lines")
                // All pairs of a head meet in one task, both sides of a pair in a row, the earlier one first.
                .repartition(col("earlier"))
                .sortWithinPartitions("earlier", "later", "place")
                .mapPartitions(verify, Encoders.row(Verification.SCHEMA))
                // The rest is few and small rows, and one task settles them in order: see Families.
                .repartition(1)
                .sortWithinPartitions("later", "earlier")
                .mapPartitions(assign, Encoders.row(MEMBER));
    }

    /** The document at a place, as {@link HeadOrder#docId}. */
    static Column docId(Column place) {
        // Not lower(): its first call in a process works through all of Unicode.
        Column digits = translate(hex(place.substr(HeadOrder.DOC_ID_AT + 1, Long.BYTES)), "ABCDEF", "abcdef");
        return concat(lit("d"), digits);
    }

    /** Lines in more documents than any reprint is in: the same footer makes no text the same. */
    private static Dataset<Row> frequentLines(Dataset<Row> findings) {
        return findings.filter(col("kind").equalTo(Findings.LINE).and(col("frequent")))
                .groupBy("place")
                .agg(collect_set("line").as("frequent_lines"));
    }

    private static Iterator<Row> assigned(Iterator<Row> compared) {
        Iterator<Families.Match> matches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return compared.hasNext();
            }

            @Override
            public Families.Match next() {
                Row pair = compared.next();
                return new Families.Match(pair.getAs(0), pair.getAs(1), pair.getDouble(2), pair.getDouble(3));
            }
        };
        Families members = new Families(matches);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return members.hasNext();
            }

            @Override
            public Row next() {
                Families.Match member = members.next();
                return RowFactory.create(
                        HeadOrder.docId(member.later()),
                        HeadOrder.docId(member.earlier()),
                        member.similarity(),
                        member.containment());
            }
        };
    }
}
