package org.wenmai.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What texts that fit into memory together have in common: reprints, and lines that are boilerplate, by the same rules as over any number of
 * texts but without a shuffle. A document is known by its number in {@link HeadOrder}.
 */
public final class SmallCorpus {
    /** A pair of candidates shares a band, or so many fingerprints: one run of characters alone may be a quotation. */
    public static final int FINGERPRINTS = 2;

    /** Documents held prepared. */
    private static final int HELD = 512;

    /**
     * A document.
     *
     * @param docId {@code d} and 16 hex digits
     * @param title or null
     * @param on date of publication or null
     * @param at time of publication or null
     */
    public record Document(
            String docId, String source, String title, String text, long characters, LocalDate on, Instant at) {}

    private record Printing(int document, int letters, boolean edge) {}

    private final List<Document> documents;
    private final byte[][] places;
    private final Map<Long, List<Printing>> lines = new HashMap<>();
    private final List<Set<Long>> frequent = new ArrayList<>();
    private final List<Families.Match> members = new ArrayList<>();
    private final Map<Long, Integer> keysOfPair = new HashMap<>();
    private long cut;

    /**
     * Looks for what recurs.
     *
     * @param texts in any order
     */
    public SmallCorpus(List<Document> texts, SameText same) {
        record Placed(byte[] place, Document document) {}
        List<Placed> placed = texts.stream()
                .map(text -> new Placed(HeadOrder.of(text.on(), text.at(), text.characters(), text.docId()), text))
                .sorted(Comparator.comparing(Placed::place, Arrays::compareUnsigned))
                .toList();
        documents = placed.stream().map(Placed::document).toList();
        places = placed.stream().map(Placed::place).toArray(byte[][]::new);
        Keys bands = new Keys();
        Keys fingerprints = new Keys();
        for (int i = 0; i < documents.size(); i++) {
            FoldedText folded = FoldedText.of(documents.get(i).text());
            bands.add(MinHash.bands(folded), i);
            fingerprints.add(Winnowing.fingerprints(folded), i);
            readLines(i);
            frequent.add(new HashSet<>());
        }
        pair(bands, false, FINGERPRINTS);
        pair(fingerprints, true, 1);
        lines.values().removeIf(printings -> printings.size() < LearnedLine.FEWEST);
        lines.forEach((key, printings) -> {
            if (printings.size() > Bucket.FIRST) {
                printings.forEach(printing -> frequent.get(printing.document()).add(key));
            }
        });
        new Families(verified(same)).forEachRemaining(members::add);
    }

    private void readLines(int number) {
        Document document = documents.get(number);
        List<BodyLine> printed = BodyLine.of(document.title(), document.text());
        Map<LineForm, Boolean> edges = new LinkedHashMap<>();
        for (int i = 0; i < printed.size(); i++) {
            LineForm form = LineForm.of(document.source(), printed.get(i).text());
            if (form != null) {
                edges.merge(form, form.atEdge(i, printed.size()), Boolean::logicalOr);
            }
        }
        edges.forEach((form, edge) -> lines.computeIfAbsent(form.key(), key -> new ArrayList<>(1))
                .add(new Printing(number, form.letters(), edge)));
    }

    private void pair(Keys keys, boolean rareOnly, int weight) {
        int[] byKey = keys.documentsByKey();
        for (int from = 0, to; from < byKey.length; from = to) {
            Bucket<Integer> bucket = new Bucket<>(rareOnly);
            to = keys.end(from);
            for (int i = from; to - from > 1 && i < to; i++) {
                bucket.add(byKey[i], (earlier, later) -> count(earlier, later, weight));
            }
            bucket.close((earlier, later) -> count(earlier, later, weight));
            cut += bucket.cut();
        }
    }

    /** Pairs are kept by the later document, then the earlier one, as {@link Families} wants them. */
    private void count(int earlier, int later, int weight) {
        keysOfPair.merge((long) later << Integer.SIZE | earlier, weight, Integer::sum);
    }

    private Iterator<Families.Match> verified(SameText same) {
        Map<Integer, OwnText> held = new LinkedHashMap<>(HELD, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, OwnText> eldest) {
                return size() > HELD;
            }
        };
        return keysOfPair.entrySet().stream()
                .filter(pair -> pair.getValue() >= FINGERPRINTS)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .mapToObj(pair -> {
                    int earlier = (int) pair;
                    int later = (int) (pair >>> Integer.SIZE);
                    SameText.Verdict verdict = own(earlier, held).same(own(later, held), same);
                    return verdict.same()
                            ? new Families.Match(
                                    places[earlier], places[later], verdict.similarity(), verdict.containment())
                            : null;
                })
                .filter(Objects::nonNull)
                .iterator();
    }

    private OwnText own(int number, Map<Integer, OwnText> held) {
        Document document = documents.get(number);
        return held.computeIfAbsent(
                number, one -> OwnText.of(document.source(), document.title(), document.text(), frequent.get(number)));
    }

    /** Documents that print a head's text, with their heads, in head order. */
    public List<Families.Match> members() {
        return members;
    }

    /** How often a document was compared with the first documents of a full bucket only. */
    public long cut() {
        return cut;
    }

    /** The keys of the learned lines of each document that has some, by doc_id. */
    public Map<String, Set<Long>> learned(LearnedLine rule) {
        Map<String, String> heads = new HashMap<>();
        members.forEach(member -> heads.put(HeadOrder.docId(member.later()), HeadOrder.docId(member.earlier())));
        List<String> families = documents.stream()
                .map(document -> heads.getOrDefault(document.docId(), document.docId()))
                .toList();
        Map<String, Set<String>> ofSource = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            ofSource.computeIfAbsent(documents.get(i).source(), source -> new HashSet<>())
                    .add(families.get(i));
        }
        Map<String, Set<Long>> learned = new HashMap<>();
        lines.forEach((key, printings) -> {
            Map<String, List<Printing>> bySource = new HashMap<>();
            printings.forEach(printing -> bySource.computeIfAbsent(
                            documents.get(printing.document()).source(), source -> new ArrayList<>())
                    .add(printing));
            boolean is = bySource.entrySet().stream().anyMatch(one -> {
                List<Printing> own = one.getValue();
                return rule.is(
                        own.stream()
                                .map(p -> families.get(p.document()))
                                .distinct()
                                .count(),
                        ofSource.get(one.getKey()).size(),
                        own.size(),
                        own.stream().filter(Printing::edge).count(),
                        own.stream().mapToInt(Printing::letters).max().orElse(0));
            });
            if (is) {
                printings.forEach(printing -> learned.computeIfAbsent(
                                documents.get(printing.document()).docId(), id -> new HashSet<>())
                        .add(key));
            }
        });
        return learned;
    }

    /** Keys of documents, in the order of the documents. */
    private static final class Keys {
        private long[] keys = new long[1024];
        private int[] documents = new int[1024];
        private int size;
        private long[] sorted;

        void add(long[] more, int document) {
            if (size + more.length > keys.length) {
                int capacity = Math.max(keys.length * 2, size + more.length);
                keys = Arrays.copyOf(keys, capacity);
                documents = Arrays.copyOf(documents, capacity);
            }
            System.arraycopy(more, 0, keys, size, more.length);
            Arrays.fill(documents, size, size + more.length, document);
            size += more.length;
        }

        /** The documents of equal keys side by side, in their order. */
        int[] documentsByKey() {
            sorted = Arrays.copyOf(keys, size);
            Arrays.sort(sorted);
            int[] filled = new int[size];
            int[] byKey = new int[size];
            for (int i = 0; i < size; i++) {
                int first = first(keys[i]);
                byKey[first + filled[first]++] = documents[i];
            }
            return byKey;
        }

        private int first(long key) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Where the documents of the key at a place end. */
        int end(int from) {
            int end = from + 1;
            while (end < size && sorted[end] == sorted[from]) {
                end++;
            }
            return end;
        }
    }
}
