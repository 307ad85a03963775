package org.wenmai.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Two counts by key in an open-addressed table of longs, which goes from task to task packed: a row for each bucket of keys and not one
 * for each key, since to make, sort and add up a row each cost more than all the counting. Keys are at least 0.
 *
 * <p>Memory is bounded on both sides: a table of {@value #LIMIT} keys is handed on and begun anew, and what adds them up holds one bucket
 * of {@value #BUCKETS} at a time.
 */
final class PairedCounts extends LongKeys {
    private static final long serialVersionUID = 1L;

    static final int LIMIT = 2_000_000;
    static final int BUCKETS = 1024;
    private static final int BUCKET_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(BUCKETS);

    private static final int LEAST = 1 << 10;

    /** Rows of packed counts. */
    static final StructType PACKED =
            new StructType().add("bucket", DataTypes.IntegerType, false).add("counts", DataTypes.BinaryType, false);

    private long[] first = new long[LEAST];
    private long[] second = new long[LEAST];

    PairedCounts() {
        super(LEAST);
    }

    boolean isFull() {
        return size() >= LIMIT;
    }

    void add(long key, long one, long other) {
        int place = place(key);
        first[place] += one;
        second[place] += other;
    }

    long first(long key) {
        int place = find(key);
        return holds(place) ? first[place] : 0;
    }

    /** One more, and one more of the second where this document, a number from 1, has not had the key; takes the place of {@link #add}. */
    void addPlace(long key, int document) {
        int place = place(key);
        first[place]++;
        if ((int) second[place] != document) {
            second[place] = (second[place] >>> Integer.SIZE) + 1 << Integer.SIZE | document;
        }
    }

    /** The second count that {@link #addPlace} made. */
    static long documents(long second) {
        return second >>> Integer.SIZE;
    }

    void clear() {
        clearKeys();
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
    }

    /** Takes a key and its counts. */
    interface Consumer {
        /** In no order that means anything. */
        void accept(long key, long first, long second);
    }

    void forEach(Consumer consumer) {
        for (int place = 0; place < places(); place++) {
            if (holds(place)) {
                consumer.accept(key(place), first[place], second[place]);
            }
        }
    }

    @Override
    void move(int places, int[] moved) {
        first = moved(first, places, moved);
        second = moved(second, places, moved);
    }

    /** The counts as rows of {@link #PACKED}; the table is empty afterwards. */
    List<Row> packed() {
        Varints[] buckets = new Varints[BUCKETS];
        forEach((key, one, other) -> {
            int bucket = (int) (mixed(key) >>> BUCKET_SHIFT);
            if (buckets[bucket] == null) {
                buckets[bucket] = new Varints(1 << 6);
            }
            buckets[bucket].put(key).put(one).put(other);
        });
        clear();
        List<Row> rows = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (buckets[bucket] != null) {
                rows.add(RowFactory.create(bucket, buckets[bucket].bytes()));
                buckets[bucket] = null;
            }
        }
        return rows;
    }

    /** Adds what {@link #packed} or {@link Varints} in the same order hold. */
    void add(Varints packed) {
        while (packed.hasNext()) {
            add(packed.next(), packed.next(), packed.next());
        }
    }

    /** Makes a row of a key and its sums, or null. */
    interface Sum {
        /** The row. */
        Row row(long key, long first, long second);
    }

    /** Rows of {@link #PACKED}, those of a bucket one after the other, to a row for each key that has one. */
    static Iterator<Row> sums(Iterator<Row> packed, Sum sum) {
        PairedCounts counts = new PairedCounts();
        Row[] ahead = new Row[1];
        ahead[0] = packed.hasNext() ? packed.next() : null;
        return inBatches(() -> ahead[0] != null, () -> {
            int bucket = ahead[0].getInt(0);
            while (ahead[0] != null && ahead[0].getInt(0) == bucket) {
                counts.add(new Varints(ahead[0].<byte[]>getAs(1)));
                ahead[0] = packed.hasNext() ? packed.next() : null;
            }
            List<Row> rows = new ArrayList<>();
            counts.forEach((key, one, other) -> {
                Row row = sum.row(key, one, other);
                if (row != null) {
                    rows.add(row);
                }
            });
            counts.clear();
            return rows;
        });
    }

    /** Adds things until a table is full or there are no more, then gives its rows, and so on. */
    static <T> Iterator<Row> inBatches(Iterator<T> from, Function<T, Boolean> addedAndFull, Supplier<List<Row>> drain) {
        return inBatches(from::hasNext, () -> {
            boolean full = false;
            while (!full && from.hasNext()) {
                full = addedAndFull.apply(from.next());
            }
            return drain.get();
        });
    }

    private static Iterator<Row> inBatches(Supplier<Boolean> hasMore, Supplier<List<Row>> batch) {
        return new Iterator<>() {
            private Iterator<Row> rows = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && hasMore.get()) {
                    rows = batch.get().iterator();
                }
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }
}
