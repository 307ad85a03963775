package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.udf;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.networks.ResampleWeights;

/**
 * Stability of published edges: the share of resamples of the corpus that keep the edge, in which at least {@code network.min_joint}
 * windows hold both terms and {@code pmi} has the sign it has in the whole corpus. Families of reprints are drawn, not documents, for a
 * text that ten sources print is one observation. An edge that hangs on one family is kept by 63 % of resamples at most.
 */
public final class EdgeStability {
    private static final StructType COUNT = new StructType()
            .add("key", DataTypes.LongType, false)
            .add("family", DataTypes.LongType, false)
            .add("windows", DataTypes.LongType, false);

    private static final StructType SUM = new StructType()
            .add("key", DataTypes.LongType, false)
            .add("sums", DataTypes.createArrayType(DataTypes.LongType, false), false);

    private EdgeStability() {}

    /** The keys of published edges (scope, a, b), ascending; a whole number for each edge is brought together. */
    public static long[] keys(Dataset<Row> edges) {
        return edges.select("scope", "a", "b").collectAsList().stream()
                .mapToLong(edge -> FamilyCounter.key(edge.getInt(0), edge.getInt(1), edge.getInt(2)))
                .sorted()
                .toArray();
    }

    /** sequences → (key, sums): for each resample the windows of every published edge, of its terms, and of its source. */
    public static Dataset<Row> sums(
            Dataset<Row> sequences,
            WindowUnit unit,
            Broadcast<PairVocabulary> vocabulary,
            Broadcast<long[]> published,
            int resamples,
            long seed) {
        MapPartitionsFunction<Row, Row> counting = rows ->
                new FamilyCounter(WindowedDocument.all(rows, unit), vocabulary.value(), published.value(), unit);
        MapPartitionsFunction<Row, Row> summing = rows -> new Sums(rows, resamples, new ResampleWeights(seed));
        return WindowedDocument.columns(sequences)
                .mapPartitions(counting, Encoders.row(COUNT))
                .repartition(col("key"))
                .sortWithinPartitions("key")
                .mapPartitions(summing, Encoders.row(SUM));
    }

    /** edges(scope, a, b, pmi), sums → (scope, a, b, stability). */
    public static Dataset<Row> of(Dataset<Row> edges, Dataset<Row> sums, long minJoint) {
        UserDefinedFunction share = udf(
                (UDF5<
                                scala.collection.Seq<Long>,
                                scala.collection.Seq<Long>,
                                scala.collection.Seq<Long>,
                                scala.collection.Seq<Long>,
                                Double,
                                Double>)
                        (joint, a, b, all, pmi) -> share(joint, a, b, all, minJoint, pmi > 0),
                DataTypes.DoubleType);
        Column any = lit((long) FamilyCounter.ANY);
        return edges.select(col("scope"), col("a"), col("b"), col("pmi"))
                .join(named(sums, "joint"), col("key_joint").equalTo(key(col("a"), col("b"))))
                .join(named(sums, "first"), col("key_first").equalTo(key(col("a"), any)))
                .join(named(sums, "second"), col("key_second").equalTo(key(col("b"), any)))
                .join(named(sums, "all"), col("key_all").equalTo(key(any, any)))
                .select(
                        col("scope"),
                        col("a"),
                        col("b"),
                        share.apply(
                                        col("sums_joint"),
                                        col("sums_first"),
                                        col("sums_second"),
                                        col("sums_all"),
                                        col("pmi"))
                                .as("stability"));
    }

    private static Dataset<Row> named(Dataset<Row> sums, String name) {
        return sums.select(col("key").as("key_" + name), col("sums").as("sums_" + name));
    }

    private static Column key(Column a, Column b) {
        return shiftleft(col("scope").cast(DataTypes.LongType), 2 * PairCounter.TERM_BITS)
                .plus(shiftleft(a.cast(DataTypes.LongType), PairCounter.TERM_BITS))
                .plus(b.cast(DataTypes.LongType));
    }

    private static double share(
            scala.collection.Seq<Long> joint,
            scala.collection.Seq<Long> a,
            scala.collection.Seq<Long> b,
            scala.collection.Seq<Long> all,
            long minJoint,
            boolean attracts) {
        int kept = 0;
        for (int r = 0; r < joint.size(); r++) {
            boolean attractsHere =
                    (double) joint.apply(r) * (double) all.apply(r) > (double) a.apply(r) * (double) b.apply(r);
            kept += joint.apply(r) >= minJoint && attractsHere == attracts ? 1 : 0;
        }
        return (double) kept / joint.size();
    }

    /** Rows (key, family, windows) by key to one row (key, sums) for each. */
    private static final class Sums implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final int resamples;
        private final ResampleWeights weights;
        private Row ahead;

        Sums(Iterator<Row> rows, int resamples, ResampleWeights weights) {
            this.rows = rows;
            this.resamples = resamples;
            this.weights = weights;
        }

        @Override
        public boolean hasNext() {
            return ahead != null || rows.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = ahead != null ? ahead : rows.next();
            ahead = null;
            long key = row.getLong(0);
            long[] sums = new long[resamples];
            while (row != null) {
                for (int r = 0; r < resamples; r++) {
                    sums[r] += row.getLong(2) * weights.of(row.getLong(1), r);
                }
                row = rows.hasNext() ? rows.next() : null;
                if (row != null && row.getLong(0) != key) {
                    ahead = row;
                    row = null;
                }
            }
            return RowFactory.create(key, sums);
        }
    }
}
