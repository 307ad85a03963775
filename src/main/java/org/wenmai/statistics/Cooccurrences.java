package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Terms that stand in one window: windows counted, the terms kept, and their pairs. */
public final class Cooccurrences {
    private static final StructType PAIR = new StructType()
            .add("scope", DataTypes.IntegerType, false)
            .add("a", DataTypes.IntegerType, false)
            .add("b", DataTypes.IntegerType, false)
            .add("joint_frequency", DataTypes.LongType, false)
            .add("joint_frequency_unique", DataTypes.LongType, false);

    private Cooccurrences() {}

    /** Windows of the whole corpus and of the largest sources, by windows, then name; none where no window holds a term. */
    public static Map<String, Long> scopes(TermSums sums, int sources) {
        SourceSizes sizes = sums.sources().value();
        Map<String, Long> windows = new LinkedHashMap<>();
        long all = IntStream.range(0, sizes.size()).mapToLong(sizes::windows).sum();
        if (all > 0) {
            windows.put(ALL_SOURCES, all);
        }
        // Numbers of sources are in the order of their names.
        IntStream.range(0, sizes.size())
                .filter(source -> sizes.windows(source) > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer source) -> -sizes.windows(source)))
                .limit(sources)
                .forEach(source -> windows.put(sizes.name(source), sizes.windows(source)));
        return windows;
    }

    /**
     * {@link TermSums} → (source, term, frequency, found) of the terms kept: in each scope those in most documents, then windows, then by
     * term; {@code found} the terms there were to choose from.
     *
     * @param scopes names of the scopes, as {@link #scopes} gives them
     * @param minimum windows a term must be in
     * @param maxNodes terms kept in a scope
     */
    public static Dataset<Row> vocabulary(TermSums sums, Collection<String> scopes, long minimum, int maxNodes) {
        Broadcast<SourceSizes> sources = sums.sources();
        HashSet<String> wanted = new HashSet<>(scopes);
        MapPartitionsFunction<Row, Row> widest = packed -> {
            WidestTerms terms = new WidestTerms(sources.value(), wanted, Math.max(1, minimum), maxNodes);
            LazyIterators.flattened(packed, TermSums::terms).forEachRemaining(terms::add);
            return terms.rows();
        };
        WindowSpec widestFirst = Window.partitionBy(SOURCE)
                .orderBy(col(DOCUMENT_FREQUENCY).desc(), col("frequency").desc(), col(TERM));
        return sums.packed()
                .mapPartitions(widest, Encoders.row(WidestTerms.SCHEMA))
                .withColumn(RANK, row_number().over(widestFirst))
                .withColumn("found", sum("found").over(Window.partitionBy(SOURCE)))
                .filter(col(RANK).leq(maxNodes))
                .select(SOURCE, TERM, "frequency", "found");
    }

    /**
     * sequences → (scope, a, b, joint_frequency, joint_frequency_unique): how many windows hold both terms, counted on primitive maps
     * within the partition and added up between them.
     *
     * @param minimum windows a pair must be in
     */
    public static Dataset<Row> pairs(
            Dataset<Row> sequences, WindowUnit unit, Broadcast<PairVocabulary> vocabulary, long minimum) {
        MapPartitionsFunction<Row, Row> perPartition =
                rows -> new PairCounter(vocabulary.value(), unit).count(WindowedDocument.all(rows, unit));
        MapPartitionsFunction<Row, Row> addUp =
                rows -> PairedCounts.sums(rows, (pair, joint, unique) -> pair(pair, joint, unique, minimum));
        return WindowedDocument.columns(sequences)
                .mapPartitions(perPartition, Encoders.row(PairedCounts.PACKED))
                .repartition(col("bucket"))
                .sortWithinPartitions("bucket")
                .mapPartitions(addUp, Encoders.row(PAIR));
    }

    private static Row pair(long pair, long joint, long unique, long minimum) {
        if (joint < minimum) {
            return null;
        }
        int mask = (1 << PairCounter.TERM_BITS) - 1;
        return RowFactory.create(
                (int) (pair >>> 2 * PairCounter.TERM_BITS),
                (int) (pair >>> PairCounter.TERM_BITS) & mask,
                (int) pair & mask,
                joint,
                unique);
    }
}
