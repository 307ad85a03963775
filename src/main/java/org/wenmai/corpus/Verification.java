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

    private final Iterator<Row> pairs;
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

    Verification(Iterator<Row> pairs, SameText same) {
        this.pairs = pairs;
        this.same = same;
    }

    @Override
    public boolean hasNext() {
        while (next == null && pairs.hasNext()) {
            Row pair = pairs.next();
            Own earlier = held.computeIfAbsent(ByteBuffer.wrap(pair.getAs(0)), place -> own(pair.getStruct(2)));
            Own later = held.computeIfAbsent(ByteBuffer.wrap(pair.getAs(1)), place -> own(pair.getStruct(3)));
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

    /** (source, title, text, frequent_lines). A text of nothing but such lines is compared whole. */
    private static Own own(Row document) {
        String title = document.getString(1) == null ? "" : document.getString(1);
        Set<Long> frequent = document.isNullAt(3) ? Set.of() : new HashSet<>(document.getList(3));
        StringBuilder kept = new StringBuilder();
        List<BodyLine> lines = BodyLine.of(document.getString(1), document.getString(2));
        for (BodyLine line : lines) {
            LineForm form = frequent.isEmpty() ? null : LineForm.of(document.getString(0), line.text());
            boolean others = form != null && frequent.contains(form.key());
            if (!others && !NoticeLine.is(line.text())) {
                kept.append(line.text()).append('\n');
            }
        }
        FoldedText body = FoldedText.of(kept.toString());
        FoldedText folded = body.length() == 0 ? FoldedText.of(document.getString(2)) : body;
        return new Own(FoldedText.of(title).toString(), Shingles.of(folded));
    }
}
