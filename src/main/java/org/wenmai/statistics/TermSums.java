package org.wenmai.statistics;

import static org.apache.spark.sql.functions.col;
import static org.wenmai.statistics.Columns.FAMILY_HEAD;
import static org.wenmai.statistics.Columns.SOURCE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * All that the tables of terms say of a term in a source and in the corpus, from one pass over the documents: they go by family, so
 * that reprints are seen together, then their postings by bucket. Terms stay packed, some thousand in a row, until a table takes those
 * it has rows for.
 *
 * @param packed rows (terms), each a list of terms with all their sources
 * @param sources what the numbers of sources stand for
 */
public record TermSums(Dataset<Row> packed, Broadcast<SourceSizes> sources) {
    private static final StructType POSTINGS = new StructType()
            .add("bucket", DataTypes.IntegerType, false)
            .add("tags", DataTypes.BinaryType, false)
            .add("postings", DataTypes.BinaryType, false);

    private static final StructType TERMS = new StructType().add("terms", DataTypes.BinaryType, false);

    /** Bytes of a row, about. */
    private static final int ROW = 1 << 16;

    /**
     * sequences → sums of all their terms.
     *
     * @param granularity length of a period
     */
    public static TermSums of(Dataset<Row> sequences, Granularity granularity) {
        Broadcast<SourceSizes> sources = JavaSparkContext.fromSparkContext(
                        sequences.sparkSession().sparkContext())
                .broadcast(SourceSizes.of(sequences));
        MapPartitionsFunction<Row, Row> post = rows -> new TermPostings(rows, granularity, sources.value());
        MapPartitionsFunction<Row, Row> addUp = rows -> new ByBucket(rows, sources.value());
        Dataset<Row> packed = sequences
                .select(
                        col("reprint_family"),
                        col(SOURCE),
                        col(FAMILY_HEAD),
                        col("published_on"),
                        col("tokens"),
                        col("types"),
                        col("tags"),
                        col("tag_counts"),
                        col("windows_of"))
                .repartition(col("reprint_family"))
                .sortWithinPartitions("reprint_family")
                .mapPartitions(post, Encoders.row(POSTINGS))
                .repartition(col("bucket"))
                .sortWithinPartitions("bucket")
                .mapPartitions(addUp, Encoders.row(TERMS));
        return new TermSums(packed, sources);
    }

    /** The same, read back from where they were stored. */
    public TermSums storedAs(Dataset<Row> stored) {
        return new TermSums(stored, sources);
    }

    /**
     * A term with its sources.
     *
     * @param all the whole corpus
     * @param sources numbers of the sources, ascending
     * @param inSource the term in each of them
     */
    record Term(String text, TermOfSource all, int[] sources, TermOfSource[] inSource) {}

    /** The terms of a row of {@link #packed}. */
    static Iterator<Term> terms(Row row) {
        Varints list = new Varints(row.<byte[]>getAs(0));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return list.hasNext();
            }

            @Override
            public Term next() {
                String text = list.text();
                int[] sources = new int[(int) list.next()];
                TermOfSource all = new TermOfSource(list);
                TermOfSource[] inSource = new TermOfSource[sources.length];
                for (int i = 0; i < sources.length; i++) {
                    sources[i] = (int) list.next();
                    inSource[i] = new TermOfSource(list);
                }
                return new Term(text, all, sources, inSource);
            }
        };
    }

    /** Rows of postings in order of their bucket to packed rows of terms. */
    private static final class ByBucket implements Iterator<Row> {
        private final Iterator<Row> postings;
        private final SourceSizes sources;
        private final long tokens;
        private final long parts;
        private final Varints packed = new Varints(ROW);
        private Iterator<Row> ready = List.<Row>of().iterator();
        private Row ahead;

        ByBucket(Iterator<Row> postings, SourceSizes sources) {
            this.postings = postings;
            this.sources = sources;
            this.tokens = sources.tokens();
            this.parts = sources.parts();
            this.ahead = postings.hasNext() ? postings.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && ahead != null) {
                ready = bucket();
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

        private Iterator<Row> bucket() {
            int bucket = ahead.getInt(0);
            TextNumbers terms = new TextNumbers();
            List<Map<Integer, TermSum>> sums = new ArrayList<>();
            while (ahead != null && ahead.getInt(0) == bucket) {
                add(TextNumbers.unpack(ahead.getAs(1)), new Varints(ahead.<byte[]>getAs(2)), terms, sums);
                ahead = postings.hasNext() ? postings.next() : null;
            }
            return rows(terms, sums);
        }

        private static void add(String[] tags, Varints postings, TextNumbers terms, List<Map<Integer, TermSum>> sums) {
            while (postings.hasNext()) {
                int begin = postings.passText();
                int term = terms.number(postings.array(), begin, postings.position());
                if (term == sums.size()) {
                    sums.add(new TreeMap<>());
                }
                Map<Integer, TermSum> ofTerm = sums.get(term);
                for (Varints entries = postings.list(); entries.hasNext(); ) {
                    ofTerm.computeIfAbsent((int) entries.next(), source -> new TermSum())
                            .add(entries, tags);
                }
            }
        }

        private Iterator<Row> rows(TextNumbers terms, List<Map<Integer, TermSum>> sums) {
            List<Row> rows = new ArrayList<>();
            for (int term = 0; term < sums.size(); term++) {
                Map<Integer, TermSum> ofTerm = sums.set(term, null);
                // A source may be there only because copies of its documents elsewhere hold the term.
                ofTerm.values().removeIf(sum -> sum.frequency == 0);
                TermSum all = new TermSum();
                ofTerm.values().forEach(all::add);
                terms.put(term, packed);
                packed.put(ofTerm.size());
                all.pack(packed, tokens, parts);
                ofTerm.forEach(
                        (source, sum) -> sum.pack(packed.put(source), sources.tokens(source), sources.parts(source)));
                if (packed.size() >= ROW) {
                    rows.add(row());
                }
            }
            if (packed.size() > 0) {
                rows.add(row());
            }
            return rows.iterator();
        }

        private Row row() {
            Row row = RowFactory.create((Object) packed.bytes());
            packed.clear();
            return row;
        }
    }
}
