package org.wenmai.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.recurrence.Families;
import org.wenmai.recurrence.HeadOrder;
import org.wenmai.recurrence.SmallCorpus;

/** Reprints and boilerplate of texts that one task holds. */
final class SmallRecurrences {
    /** A member, a document with dropped lines, or how many comparisons were cut. */
    static final StructType SCHEMA = new StructType()
            .add("member", Reprints.MEMBER)
            .add("dropped", Boilerplate.DROPPED)
            .add("cut", DataTypes.LongType, false);

    private SmallRecurrences() {}

    /** texts(doc_id, source, title, text, numbers, begins, characters, published_on, published_at) → rows of {@link #SCHEMA}. */
    static Iterator<Row> of(Iterator<Row> texts, RecurrenceOptions options) {
        List<Row> rows = new ArrayList<>();
        texts.forEachRemaining(rows::add);
        SmallCorpus corpus = new SmallCorpus(
                rows.stream()
                        .map(row -> new SmallCorpus.Document(
                                row.getString(0),
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(6),
                                row.isNullAt(7) ? null : row.getLocalDate(7),
                                row.isNullAt(8) ? null : row.getInstant(8)))
                        .toList(),
                options.same());
        List<Row> found = new ArrayList<>();
        found.add(RowFactory.create(null, null, corpus.cut()));
        for (Families.Match member : corpus.members()) {
            Row row = RowFactory.create(
                    HeadOrder.docId(member.later()),
                    HeadOrder.docId(member.earlier()),
                    member.similarity(),
                    member.containment());
            found.add(RowFactory.create(row, null, 0L));
        }
        if (options.dropBoilerplate()) {
            Map<String, Set<Long>> learned = corpus.learned(options.lines());
            for (Row row : rows) {
                Row dropped = Boilerplate.dropped(row, learned.getOrDefault(row.getString(0), Set.of()));
                if (dropped != null) {
                    found.add(RowFactory.create(null, dropped, 0L));
                }
            }
        }
        return found.iterator();
    }
}
