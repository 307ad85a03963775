package org.wenmai.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The best sentences of a partition for each figure. Rows are places of terms and opinions, those of a document together and those of a
 * sentence together, the opening sentence last; a sentence is all that is held.
 */
final class EvidenceChoice {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::nth)
            .thenComparing(Candidate::reprint)
            .thenComparing(Candidate::docId)
            .thenComparingInt(Candidate::number);

    private final FigureKeys keys;
    private final Granularity granularity;
    private final int most;
    private final Map<Integer, TreeSet<Candidate>> best = new TreeMap<>();

    /** The document of the sentence that is read, and how many of its sentences a figure has. */
    private Document document;

    private final Map<Integer, Integer> found = new HashMap<>();

    /** The sentence that is read: the first place of each term, and who says what of whom. */
    private int number;

    private final Map<String, Hit> hits = new HashMap<>();
    private final Set<Said> said = new HashSet<>();

    EvidenceChoice(FigureKeys keys, Granularity granularity, int most) {
        this.keys = keys;
        this.granularity = granularity;
        this.most = most;
    }

    private record Candidate(int nth, boolean reprint, String docId, int number, int begin, int end) {}

    private record Document(String id, String source, boolean head, String period) {}

    private record Hit(int begin, int end) {}

    private record Said(String label, String target, String holder) {}

    /**
     * (doc_id, number, begin, end, term, label, target, holder, source, family_head, published_on), a term or an opinion each → (figure, nth,
     * reprint, doc_id, number, begin, end).
     */
    Iterator<Row> of(Iterator<Row> places) {
        places.forEachRemaining(this::add);
        choose();
        List<Row> rows = new ArrayList<>();
        best.forEach((figure, candidates) -> candidates.forEach(
                c -> rows.add(RowFactory.create(figure, c.nth, c.reprint, c.docId, c.number, c.begin, c.end))));
        return rows.iterator();
    }

    private void add(Row place) {
        boolean sameDocument = document != null && document.id.equals(place.getString(0));
        if (!sameDocument || number != place.getInt(1)) {
            choose();
            number = place.getInt(1);
        }
        if (!sameDocument) {
            LocalDate published = place.getAs(10);
            document = new Document(
                    place.getString(0),
                    place.getString(8),
                    place.getBoolean(9),
                    published == null ? null : granularity.begin(published).toString());
            found.clear();
        }
        if (place.isNullAt(4)) {
            said.add(new Said(place.getString(5), place.getString(6), place.getString(7)));
        } else {
            hits.merge(
                    place.getString(4),
                    new Hit(place.getInt(2), place.getInt(3)),
                    (a, b) -> a.begin <= b.begin ? a : b);
        }
    }

    /** Takes what was read as a sentence. */
    private void choose() {
        hits.forEach((term, hit) -> {
            for (int at : keys.of(term)) {
                FigureKeys.Figure figure = keys.figure(at);
                Hit whole = figure.otherTerm() == null ? hit : spanned(hit, hits.get(figure.otherTerm()));
                if (whole != null && fits(figure) && found.merge(at, 1, Integer::sum) <= most) {
                    offer(
                            at,
                            new Candidate(found.get(at), !document.head, document.id, number, whole.begin, whole.end));
                }
            }
        });
        hits.clear();
        said.clear();
    }

    private boolean fits(FigureKeys.Figure figure) {
        return (figure.source().equals(Columns.ALL_SOURCES) || figure.source().equals(document.source))
                && (figure.period() == null || figure.period().equals(document.period))
                && (figure.opinion() == null || says(figure));
    }

    /** Whether the holder of a row thinks so of its target; {@code *} is what the sources say themselves. */
    private boolean says(FigureKeys.Figure figure) {
        String wanted = figure.opinion().holder();
        String holder = wanted.equals(Columns.ALL_SOURCES) ? document.source : wanted;
        return said.contains(new Said(figure.opinion().label(), figure.key(), holder));
    }

    private static Hit spanned(Hit one, Hit other) {
        return other == null ? null : new Hit(Math.min(one.begin, other.begin), Math.max(one.end, other.end));
    }

    private void offer(int figure, Candidate candidate) {
        TreeSet<Candidate> candidates = best.computeIfAbsent(figure, added -> new TreeSet<>(BEST_FIRST));
        candidates.add(candidate);
        if (candidates.size() > most) {
            candidates.pollLast();
        }
    }
}
