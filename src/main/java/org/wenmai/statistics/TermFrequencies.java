package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.RANK;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.tables.RowsInOrder;

/** Frequencies of terms per source and for the whole corpus. */
public final class TermFrequencies {
    private static final StructType TAGS = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add(TERM, DataTypes.StringType, false)
            .add("pos", DataTypes.StringType)
            .add("type", DataTypes.StringType);

    private static final StructType TERMS = TAGS.add(TERM_FREQUENCY, DataTypes.LongType, false)
            .add(DOCUMENT_FREQUENCY, DataTypes.LongType, false)
            .add("term_frequency_unique", DataTypes.LongType, false)
            .add("document_frequency_unique", DataTypes.LongType, false)
            .add("term_frequency_pmt", DataTypes.DoubleType, false)
            .add("dispersion", DataTypes.DoubleType)
            .add("juilland_d", DataTypes.DoubleType)
            .add("tf_idf", DataTypes.DoubleType)
            .add(RANK, DataTypes.LongType, false);

    private static final long OCCURRENCES_OF_PART = 8_000_000;

    private TermFrequencies() {}

    /** {@link TermSums} → terms, in the order of their key. */
    public static RowsInOrder of(TermSums sums) {
        Broadcast<SourceSizes> sources = sums.sources();
        int parts = parts(sums);
        MapPartitionsFunction<Row, Row> keyed = packed -> new RankedTerms(sources.value(), parts).keyed(packed);
        MapPartitionsFunction<Row, Row> ranked = rows -> new RankedTerms(sources.value(), parts).ranked(rows);
        return new RowsInOrder(
                sums.packed()
                        .mapPartitions(keyed, Encoders.row(RankedTerms.KEYED))
                        .repartitionById(parts, col("part"))
                        .sortWithinPartitions("key"),
                ranked,
                TERMS);
    }

    /** A task for so many occurrences as give it rows of some 64 MB, but no more than a shuffle has. */
    private static int parts(TermSums sums) {
        SourceSizes sizes = sums.sources().value();
        long terms = IntStream.range(0, sizes.size()).mapToLong(sizes::terms).sum();
        long most = Long.parseLong(sums.packed().sparkSession().conf().get("spark.sql.shuffle.partitions"));
        return (int) Math.max(1, Math.min(most, terms / OCCURRENCES_OF_PART));
    }

    /** {@link TermSums} → (source, term, pos, type), in no order. */
    public static Dataset<Row> tags(TermSums sums) {
        Broadcast<SourceSizes> sources = sums.sources();
        MapPartitionsFunction<Row, Row> rows = packed -> LazyIterators.flattened(
                LazyIterators.flattened(packed, TermSums::terms), term -> tags(term, sources.value()));
        return sums.packed().mapPartitions(rows, Encoders.row(TAGS));
    }

    private static Iterator<Row> tags(TermSums.Term term, SourceSizes sizes) {
        return Stream.concat(
                        Stream.of(tagged(ALL_SOURCES, term.text(), term.all())),
                        IntStream.range(0, term.sources().length)
                                .mapToObj(i -> tagged(sizes.name(term.sources()[i]), term.text(), term.inSource()[i])))
                .iterator();
    }

    private static Row tagged(String source, String term, TermOfSource sum) {
        return RowFactory.create(source, term, sum.tag().pos(), sum.tag().type());
    }
}
