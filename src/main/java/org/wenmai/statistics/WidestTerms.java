package org.wenmai.statistics;

import static org.wenmai.statistics.Columns.ALL_SOURCES;
import static org.wenmai.statistics.Columns.DOCUMENT_FREQUENCY;
import static org.wenmai.statistics.Columns.SOURCE;
import static org.wenmai.statistics.Columns.TERM;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.measures.CodePointOrder;

/**
 * The terms of a partition that stand in most documents, then windows, then by term: as many of each scope as are kept of the whole
 * corpus, since no other can be among those. The first of a scope says how many terms there were, each other one 0.
 */
final class WidestTerms {
    static final StructType SCHEMA = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add(TERM, DataTypes.StringType, false)
            .add("frequency", DataTypes.LongType, false)
            .add(DOCUMENT_FREQUENCY, DataTypes.LongType, false)
            .add("found", DataTypes.LongType, false);

    private record Wide(String term, long windows, long documents) {}

    private static final Comparator<Wide> NARROWEST_FIRST = Comparator.comparingLong(Wide::documents)
            .thenComparingLong(Wide::windows)
            .thenComparing(Wide::term, (a, b) -> CodePointOrder.compare(b, a));

    private static final class Scope {
        private final PriorityQueue<Wide> widest = new PriorityQueue<>(NARROWEST_FIRST);
        private long found;
    }

    private final SourceSizes sizes;
    private final Set<String> wanted;
    private final long minimum;
    private final int most;
    private final Map<String, Scope> scopes = new TreeMap<>();

    /**
     * Nothing yet.
     *
     * @param wanted names of the scopes
     * @param minimum windows a term must be in
     * @param most terms of each scope
     */
    WidestTerms(SourceSizes sizes, Set<String> wanted, long minimum, int most) {
        this.sizes = sizes;
        this.wanted = wanted;
        this.minimum = minimum;
        this.most = most;
    }

    void add(TermSums.Term term) {
        add(ALL_SOURCES, term.text(), term.all());
        for (int i = 0; i < term.sources().length; i++) {
            add(sizes.name(term.sources()[i]), term.text(), term.inSource()[i]);
        }
    }

    private void add(String source, String term, TermOfSource here) {
        if (here.windows < minimum || !wanted.contains(source)) {
            return;
        }
        Scope scope = scopes.computeIfAbsent(source, added -> new Scope());
        scope.found++;
        scope.widest.add(new Wide(term, here.windows, here.windowDocuments));
        if (scope.widest.size() > most) {
            scope.widest.remove();
        }
    }

    /** Rows of {@link #SCHEMA}. */
    Iterator<Row> rows() {
        List<Row> rows = new ArrayList<>();
        scopes.forEach((source, scope) -> {
            long found = scope.found;
            for (Wide term : scope.widest) {
                rows.add(RowFactory.create(source, term.term(), term.windows(), term.documents(), found));
                found = 0;
            }
        });
        return rows.iterator();
    }
}
