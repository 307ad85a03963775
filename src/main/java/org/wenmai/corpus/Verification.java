package org.wenmai.corpus;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.recurrence.BodyLine;
import org.wenmai.recurrence.FoldedText;
import org.wenmai.recurrence.LineForm;
import org.wenmai.recurrence.NoticeLine;
import org.wenmai.recurrence.SameText;
import org.wenmai.recurrence.Shingles;

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
    private final Map<ByteBuffer, Own> held = new LinkedHashMap<>(HELD, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Own> eldest) {
            return size() > HELD;
        }
    };
    private Row next;

    /** What a document says of its own. */
    private record Own(String title, Shingles shingles) {}

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
            Own earlier = own(pair);
            if (!sides.hasNext()) {
                throw new IllegalStateException("a candidate has one document only; every pair needs two");
            }
            Own later = own(sides.next());
            SameText.Verdict verdict = same.of(
                    earlier.shingles(),
                    later.shingles(),
                    !earlier.title().isEmpty() && earlier.title().equals(later.title()));
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

    private Own own(Row side) {
        return held.computeIfAbsent(ByteBuffer.wrap(side.getAs(2)), place -> prepared(side));
    }

    /** A text of nothing but frequent lines is compared whole. */
    private static Own prepared(Row document) {
        String title = document.getString(4) == null ? "" : document.getString(4);
        Set<Long> frequent = document.isNullAt(6) ? Set.of() : new HashSet<>(document.getList(6));
        StringBuilder kept = new StringBuilder();
        List<BodyLine> lines = BodyLine.of(document.getString(4), document.getString(5));
        for (BodyLine line : lines) {
            LineForm form = frequent.isEmpty() ? null : LineForm.of(document.getString(3), line.text());
            boolean others = form != null && frequent.contains(form.key());
            if (!others && !NoticeLine.is(line.text())) {
                kept.append(line.text()).append('\n');
            }
        }
        FoldedText body = FoldedText.of(kept.toString());
        FoldedText folded = body.length() == 0 ? FoldedText.of(document.getString(5)) : body;
        return new Own(FoldedText.of(title).toString(), Shingles.of(folded));
    }
}
