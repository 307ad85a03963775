package org.wenmai.corpus;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.recurrence.OwnText;
import org.wenmai.recurrence.SameText;

/** Compares the texts of candidates, lines that many documents print and notices left out, and passes those on that are the same. */
final class Verification implements Iterator<Row> {
    static final StructType SCHEMA = new StructType()
            .add("earlier", DataTypes.BinaryType, false)
            .add("later", DataTypes.BinaryType, false)
            .add("similarity", DataTypes.DoubleType, false)
            .add("containment", DataTypes.DoubleType, false);

    /** Documents held prepared: a family's head meets all its members, mostly within one task. */
    private static final int HELD = 512;

    private final Iterator<Row> sides;
    private final SameText same;
    private final Map<ByteBuffer, OwnText> held = new LinkedHashMap<>(HELD, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, OwnText> eldest) {
            return size() > HELD;
        }
    };
    private Row next;

    /**
     * A comparison.
     *
     * @param sides (earlier, later, place, source, title, text, frequent_lines), two rows a pair, that of the earlier document first
     */
    Verification(Iterator<Row> sides, SameText same) {
        this.sides = sides;
        this.same = same;
    }

    @Override
    public boolean hasNext() {
        while (next == null && sides.hasNext()) {
            Row pair = sides.next();
            OwnText earlier = own(pair);
            if (!sides.hasNext()) {
                throw new IllegalStateException("a candidate has one document only; every pair needs two");
            }
            OwnText later = own(sides.next());
            SameText.Verdict verdict = earlier.same(later, same);
            if (verdict.same()) {
                next = RowFactory.create(pair.get(0), pair.get(1), verdict.similarity(), verdict.containment());
            }
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    private OwnText own(Row side) {
        return held.computeIfAbsent(ByteBuffer.wrap(side.getAs(2)), place -> prepared(side));
    }

    private static OwnText prepared(Row side) {
        Set<Long> frequent = side.isNullAt(6) ? Set.of() : new HashSet<>(side.getList(6));
        return OwnText.of(side.getString(3), side.getString(4), side.getString(5), frequent);
    }
}
