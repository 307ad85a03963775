package org.wenmai.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;
import static org.wenmai.statistics.Columns.TERM_FREQUENCY;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.ClassTfIdf;

/**
 * All that the tables of terms say of a term in a source and in the corpus, from one pass over the documents: they go by family, so
 * that reprints are seen together, then their postings by term.
 */
public final class TermSums {
    private static final StructType POSTINGS = new StructType()
            .add(TERM, DataTypes.StringType, false)
            .add(SOURCE, DataTypes.StringType, false)
            .add("source_tokens", DataTypes.LongType, false)
            .add("parts", DataTypes.LongType, false)
            .add("source_terms", DataTypes.LongType, false)
            .add("postings", DataTypes.BinaryType, false);

    /** Sums of families stand in the names that {@link KeynessFigures} takes; those of a corpus are null. */
    private static final StructType SUMS = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add(TERM, DataTypes.StringType, false)
            .add("pos", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add(TERM_FREQUENCY, DataTypes.LongType, false)
            .add(DOCUMENT_FREQUENCY, DataTypes.LongType, false)
            .add("term_frequency_unique", DataTypes.LongType, false)
            .add("document_frequency_unique", DataTypes.LongType, false)
            .add("term_frequency_pmt", DataTypes.DoubleType, false)
            .add("dispersion", DataTypes.DoubleType)
            .add("juilland_d", DataTypes.DoubleType)
            .add("tf_idf", DataTypes.DoubleType)
            .add("b", DataTypes.LongType)
            .add("rdf", DataTypes.LongType)
            .add("k", DataTypes.LongType)
            .add("rk", DataTypes.LongType)
            .add("xx", DataTypes.LongType)
            .add("xn", DataTypes.LongType)
            .add("xy", DataTypes.LongType)
            .add("xm", DataTypes.LongType)
            .add("ny", DataTypes.LongType)
            .add("yy", DataTypes.LongType)
            .add("ym", DataTypes.LongType)
            .add("dated_frequency", DataTypes.LongType, false)
            .add("periods", DataTypes.BinaryType, false);

    /** Columns from b to ym. */
    private static final int FAMILY_SUMS = 11;

    private TermSums() {}

    /** Sums over the whole corpus: tokens, documents with tokens, tokens that are terms, and sources with such. */
    private record CorpusSize(long tokens, long parts, long terms, long sources) implements Serializable {}

    /**
     * sequences → a row for each source and term, and one for {@code *} and each term: the columns of the table terms but rank, the
     * sums that keyness is made of, and how the term is spread over time.
     *
     * @param granularity length of a period
     */
    public static Dataset<Row> of(Dataset<Row> sequences, Granularity granularity) {
        Dataset<Row> sizes = sequences
                .groupBy(SOURCE)
                .agg(
                        sum("tokens").as("source_tokens"),
                        count(when(col("tokens").gt(0), lit(1))).as("parts"),
                        sum("terms").as("source_terms"));
        CorpusSize corpus = corpus(sizes);
        MapPartitionsFunction<Row, Row> post = rows -> new TermPostings(rows, granularity);
        MapPartitionsFunction<Row, Row> addUp = rows -> new ByTerm(rows, corpus);
        return sequences
                .join(sizes, SOURCE)
                .select(
                        col("reprint_family"),
                        col(SOURCE),
                        col(FAMILY_HEAD),
                        col("published_on"),
                        col("tokens"),
                        col("types"),
                        col("tags"),
                        col("tag_counts"),
                        col("source_tokens"),
                        col("parts"),
                        col("source_terms"))
                .repartition(col("reprint_family"))
                .sortWithinPartitions("reprint_family")
                .mapPartitions(post, Encoders.row(POSTINGS))
                // One number to sort by, which Spark does without comparing texts.
                .withColumn("key", xxhash64(col(TERM)))
                .repartition(col("key"))
                .sortWithinPartitions("key")
                .mapPartitions(addUp, Encoders.row(SUMS));
    }

    private static CorpusSize corpus(Dataset<Row> sizes) {
        Column nothing = lit(0L);
        Row row = sizes.agg(
                        coalesce(sum("source_tokens"), nothing),
                        coalesce(sum("parts"), nothing),
                        coalesce(sum("source_terms"), nothing),
                        count(when(col("source_terms").gt(0), lit(1))))
                .head();
        return new CorpusSize(row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3));
    }

    /** Rows of postings in order of their key to the rows of the terms that have it, mostly one. */
    private static final class ByTerm implements Iterator<Row> {
        private record Source(TermSum sum, long tokens, long parts, long terms) {}

        private final Iterator<Row> postings;
        private final CorpusSize corpus;
        private Iterator<Row> ready = List.<Row>of().iterator();
        private Row ahead;

        ByTerm(Iterator<Row> postings, CorpusSize corpus) {
            this.postings = postings;
            this.corpus = corpus;
            this.ahead = postings.hasNext() ? postings.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && ahead != null) {
                ready = key();
            }
            return ready.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.next();
        }

        private Iterator<Row> key() {
            long key = ahead.getLong(6);
            Map<String, Map<String, Source>> terms = new HashMap<>(4);
            while (ahead != null && ahead.getLong(6) == key) {
                Row row = ahead;
                terms.computeIfAbsent(row.getString(0), term -> new HashMap<>())
                        .computeIfAbsent(
                                row.getString(1),
                                source -> new Source(new TermSum(), row.getLong(2), row.getLong(3), row.getLong(4)))
                        .sum()
                        .add(new Varints(row.getAs(5)));
                ahead = postings.hasNext() ? postings.next() : null;
            }
            return LazyIterators.flattened(terms.entrySet().iterator(), term -> rows(term.getKey(), term.getValue()));
        }

        private Iterator<Row> rows(String term, Map<String, Source> sources) {
            // A source may be there only because copies of its documents elsewhere hold the term.
            sources.values().removeIf(source -> source.sum().frequency == 0);
            TermSum all = new TermSum();
            sources.values().forEach(source -> all.add(source.sum()));
            Iterator<Row> ofSources = LazyIterators.mapped(
                    sources.entrySet().iterator(), source -> ofSource(source.getKey(), term, source.getValue(), all));
            Row ofAll = row(ALL_SOURCES, term, all, corpus.tokens(), corpus.parts(), null, new Long[FAMILY_SUMS]);
            return LazyIterators.flattened(
                    List.of(List.of(ofAll).iterator(), ofSources).iterator(), rows -> rows);
        }

        private Row ofSource(String name, String term, Source source, TermSum all) {
            TermSum sum = source.sum();
            double meanTerms = (double) corpus.terms() / corpus.sources();
            // What the reference holds is what the corpus holds less what the source does; shared families are taken
            // off twice.
            Long[] families = {
                all.frequency - sum.frequency,
                all.documentFrequency - sum.documentFrequency,
                sum.families,
                all.firstFamilies - sum.ownFamilies,
                sum.xx,
                sum.xn,
                sum.xy,
                sum.xm,
                sum.ny,
                all.xx + all.xy - sum.xx - 2 * sum.xy,
                all.xn + all.xm - sum.xn - sum.xm - sum.ny
            };
            return row(
                    name,
                    term,
                    sum,
                    source.tokens(),
                    source.parts(),
                    ClassTfIdf.of(sum.frequency, source.terms(), meanTerms, all.frequency),
                    families);
        }

        private static Row row(
                String source, String term, TermSum sum, long tokens, long parts, Double tfIdf, Long[] families) {
            TermTag tag = TermTag.commonest(sum.tags);
            Object[] figures = {
                source,
                term,
                tag.pos(),
                tag.type(),
                sum.frequency,
                sum.documentFrequency,
                sum.frequencyUnique,
                sum.documentFrequencyUnique,
                1e6 * sum.frequency / tokens,
                sum.dispersion(tokens, parts),
                sum.juillandD(parts),
                tfIdf
            };
            Object[] cells = new Object[SUMS.size()];
            System.arraycopy(figures, 0, cells, 0, figures.length);
            System.arraycopy(families, 0, cells, figures.length, families.length);
            cells[cells.length - 2] = sum.datedFrequency();
            cells[cells.length - 1] = sum.packedPeriods();
            return RowFactory.create(cells);
        }
    }
}
