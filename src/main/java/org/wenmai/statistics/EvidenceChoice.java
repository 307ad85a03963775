package org.wenmai.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The best sentences of a partition for each figure; rows are whole documents, so that partitions do not show. */
final class EvidenceChoice {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::nth)
            .thenComparing(Candidate::reprint)
            .thenComparing(Candidate::docId)
            .thenComparingInt(Candidate::number);

    private final FigureKeys keys;
    private final Granularity granularity;
    private final int most;
    private final Map<Integer, TreeSet<Candidate>> best = new TreeMap<>();

    EvidenceChoice(FigureKeys keys, Granularity granularity, int most) {
        this.keys = keys;
        this.granularity = granularity;
        this.most = most;
    }

    private record Candidate(int nth, boolean reprint, String docId, int number, int begin, int end) {}

    private record Hit(int begin, int end) {}

    /** (doc_id, source, family_head, published_on, hits[, opinions]) → (figure, nth, reprint, doc_id, number, begin, end). */
    Iterator<Row> of(Iterator<Row> documents) {
        documents.forEachRemaining(this::add);
        List<Row> rows = new ArrayList<>();
        best.forEach((figure, candidates) -> candidates.forEach(
                c -> rows.add(RowFactory.create(figure, c.nth, c.reprint, c.docId, c.number, c.begin, c.end))));
        return rows.iterator();
    }

    private void add(Row document) {
        String source = document.getString(1);
        LocalDate published = document.getAs(3);
        String period = published == null ? null : granularity.begin(published).toString();
        Map<Integer, List<Row>> opinions = opinions(document);
        Map<Integer, Integer> found = new HashMap<>();
        hitsBySentence(document.getList(4))
                .forEach((number, hits) -> hits.forEach((term, hit) -> {
                    for (int at : keys.of(term)) {
                        FigureKeys.Figure figure = keys.figure(at);
                        Hit whole = figure.otherTerm() == null ? hit : spanned(hit, hits.get(figure.otherTerm()));
                        boolean fits = whole != null
                                && (figure.source().equals(Columns.ALL_SOURCES)
                                        || figure.source().equals(source))
                                && (figure.period() == null || figure.period().equals(period))
                                && (figure.opinion() == null
                                        || says(opinions.getOrDefault(number, List.of()), figure, source));
                        if (fits && found.merge(at, 1, Integer::sum) <= most) {
                            offer(
                                    at,
                                    new Candidate(
                                            found.get(at),
                                            !document.getBoolean(2),
                                            document.getString(0),
                                            number,
                                            whole.begin,
                                            whole.end));
                        }
                    }
                }));
    }

    private static Map<Integer, List<Row>> opinions(Row document) {
        Map<Integer, List<Row>> byNumber = new HashMap<>();
        if (document.size() > 5 && !document.isNullAt(5)) {
            document.<Row>getList(5)
                    .forEach(opinion -> byNumber.computeIfAbsent(opinion.getInt(0), number -> new ArrayList<>())
                            .add(opinion));
        }
        return byNumber;
    }

    /** The first place of each term in each sentence, the opening sentence last. */
    private static Map<Integer, Map<String, Hit>> hitsBySentence(List<Row> rows) {
        Map<Integer, Map<String, Hit>> sentences = new TreeMap<>(
                Comparator.<Integer>comparingInt(number -> number == 0 ? 1 : 0).thenComparingInt(number -> number));
        for (Row row : rows) {
            sentences
                    .computeIfAbsent(row.getInt(0), number -> new HashMap<>())
                    .merge(
                            row.getString(3),
                            new Hit(row.getInt(1), row.getInt(2)),
                            (a, b) -> a.begin <= b.begin ? a : b);
        }
        return sentences;
    }

    private static Hit spanned(Hit one, Hit other) {
        return other == null ? null : new Hit(Math.min(one.begin, other.begin), Math.max(one.end, other.end));
    }

    /** Whether the holder of a row thinks so of its target; {@code *} is what the sources say themselves. */
    private static boolean says(List<Row> opinions, FigureKeys.Figure figure, String source) {
        String wanted = figure.opinion().holder();
        String holder = wanted.equals(Columns.ALL_SOURCES) ? source : wanted;
        return opinions.stream()
                .anyMatch(
                        opinion -> opinion.getString(1).equals(figure.opinion().label())
                                && opinion.getString(2).equals(figure.key())
                                && opinion.getString(3).equals(holder));
    }

    private void offer(int figure, Candidate candidate) {
        TreeSet<Candidate> candidates = best.computeIfAbsent(figure, added -> new TreeSet<>(BEST_FIRST));
        candidates.add(candidate);
        if (candidates.size() > most) {
            candidates.pollLast();
        }
    }
}
