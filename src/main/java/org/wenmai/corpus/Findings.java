package org.wenmai.corpus;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.recurrence.BodyLine;
import org.wenmai.recurrence.Bucket;
import org.wenmai.recurrence.FoldedText;
import org.wenmai.recurrence.HeadOrder;
import org.wenmai.recurrence.LearnedLine;
import org.wenmai.recurrence.LineForm;
import org.wenmai.recurrence.MinHash;
import org.wenmai.recurrence.Winnowing;

/**
 * What documents have in common, found in one pass over their texts and one shuffle of short keys: pairs that may print one text, and lines
 * that several documents of a source print.
 */
final class Findings {
    /** A pair by a band of {@link MinHash}. */
    static final int BAND = 0;

    /** A pair by a fingerprint of {@link Winnowing}. */
    static final int FINGERPRINT = 1;

    /** A line of a document that other documents of its source print too. */
    static final int LINE = 2;

    /** Documents that a band compared with the first of its bucket only, counted in {@code line}. */
    static final int CUT = 3;

    private static final StructType KEYS = new StructType()
            .add("kind", DataTypes.IntegerType, false)
            .add("key", DataTypes.LongType, false)
            .add("place", DataTypes.BinaryType, false)
            .add("letters", DataTypes.IntegerType, false)
            .add("edge", DataTypes.BooleanType, false);

    private static final StructType FOUND = new StructType()
            .add("kind", DataTypes.IntegerType, false)
            .add("earlier", DataTypes.BinaryType)
            .add("place", DataTypes.BinaryType)
            .add("line", DataTypes.LongType)
            .add("letters", DataTypes.IntegerType)
            .add("edge", DataTypes.BooleanType)
            .add("frequent", DataTypes.BooleanType);

    private Findings() {}

    /**
     * (doc_id, source, title, text, characters, published_on, published_at) → rows of kinds {@link #BAND}, {@link #FINGERPRINT}
     * (earlier, place), {@link #LINE} (place, line, letters, edge, frequent) and {@link #CUT} (line). A place is the document's in
     * {@link HeadOrder}.
     */
    static Dataset<Row> of(Dataset<Row> texts) {
        FlatMapFunction<Row, Row> keys = Findings::keys;
        MapPartitionsFunction<Row, Row> buckets = Buckets::new;
        return texts.select("doc_id", "source", "title", "text", "characters", "published_on", "published_at")
                .flatMap(keys, Encoders.row(KEYS))
                .repartition(col("kind"), col("key"))
                // The key first: it is what the sort tells rows apart by.
                .sortWithinPartitions("key", "kind", "place")
                .mapPartitions(buckets, Encoders.row(FOUND));
    }

    private static Iterator<Row> keys(Row document) {
        byte[] place = HeadOrder.of(
                document.isNullAt(5) ? null : document.getLocalDate(5),
                document.isNullAt(6) ? null : document.getInstant(6),
                document.getLong(4),
                document.getString(0));
        FoldedText text = FoldedText.of(document.getString(3));
        List<Row> rows = new ArrayList<>();
        for (long key : MinHash.bands(text)) {
            rows.add(RowFactory.create(BAND, key, place, 0, false));
        }
        for (long key : Winnowing.fingerprints(text)) {
            rows.add(RowFactory.create(FINGERPRINT, key, place, 0, false));
        }
        Map<LineForm, Boolean> lines = new HashMap<>();
        List<BodyLine> printed = BodyLine.of(document.getString(2), document.getString(3));
        for (int i = 0; i < printed.size(); i++) {
            LineForm form = LineForm.of(document.getString(1), printed.get(i).text());
            if (form != null) {
                lines.merge(form, form.atEdge(i, printed.size()), Boolean::logicalOr);
            }
        }
        lines.forEach((form, edge) -> rows.add(RowFactory.create(LINE, form.key(), place, form.letters(), edge)));
        return rows.iterator();
    }

    /** Rows sorted by key and place to findings, a bucket at a time. */
    private static final class Buckets implements Iterator<Row> {
        private final Iterator<Row> rows;
        private Row ahead;
        private Iterator<Row> found = Collections.emptyIterator();

        Buckets(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (!found.hasNext() && (ahead != null || rows.hasNext())) {
                Row first = ahead == null ? rows.next() : ahead;
                ahead = null;
                found = first.getInt(0) == LINE ? new SharedLine(this, first) : new Candidates(this, first);
            }
            return found.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return found.next();
        }

        /** The next row of the same bucket, or null at its end. */
        private Row sibling(Row of) {
            if (ahead == null && rows.hasNext()) {
                ahead = rows.next();
            }
            boolean same = ahead != null && ahead.getInt(0) == of.getInt(0) && ahead.getLong(1) == of.getLong(1);
            Row sibling = same ? ahead : null;
            ahead = same ? null : ahead;
            return sibling;
        }
    }

    /** The pairs of one bucket, document by document. */
    private static final class Candidates implements Iterator<Row> {
        private final Buckets buckets;
        private final Row first;
        private final Bucket<byte[]> bucket;
        private final ArrayDeque<Row> pairs = new ArrayDeque<>();
        private boolean closed;

        Candidates(Buckets buckets, Row first) {
            this.buckets = buckets;
            this.first = first;
            this.bucket = new Bucket<>(first.getInt(0) == FINGERPRINT);
            bucket.add(place(first), this::pair);
        }

        private void pair(byte[] earlier, byte[] later) {
            pairs.add(RowFactory.create(first.getInt(0), earlier, later, null, null, null, null));
        }

        @Override
        public boolean hasNext() {
            while (pairs.isEmpty() && !closed) {
                Row next = buckets.sibling(first);
                if (next != null) {
                    bucket.add(place(next), this::pair);
                } else {
                    closed = true;
                    bucket.close(this::pair);
                    if (bucket.cut() > 0) {
                        pairs.add(RowFactory.create(CUT, null, null, bucket.cut(), null, null, null));
                    }
                }
            }
            return !pairs.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return pairs.poll();
        }
    }

    /** The documents of one line, where there are enough of them. */
    private static final class SharedLine implements Iterator<Row> {
        private final Buckets buckets;
        private final Iterator<Row> buffered;
        private final boolean frequent;
        private Row last;

        SharedLine(Buckets buckets, Row first) {
            this.buckets = buckets;
            List<Row> documents = new ArrayList<>();
            last = first;
            while (last != null && documents.size() <= Bucket.FIRST) {
                documents.add(last);
                last = buckets.sibling(first);
            }
            this.frequent = documents.size() > Bucket.FIRST;
            this.buffered = documents.size() < LearnedLine.FEWEST ? Collections.emptyIterator() : documents.iterator();
        }

        @Override
        public boolean hasNext() {
            return buffered.hasNext() || last != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row document = buffered.hasNext() ? buffered.next() : last;
            if (document == last) {
                last = buckets.sibling(document);
            }
            return RowFactory.create(
                    LINE,
                    null,
                    place(document),
                    document.getLong(1),
                    document.getInt(3),
                    document.getBoolean(4),
                    frequent);
        }
    }

    private static byte[] place(Row row) {
        return row.getAs(2);
    }
}
