package org.wenmai.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Rows of documents, those of a family of reprints one after the other, to rows (term, source, source_tokens, parts, source_terms,
 * postings): what {@link TermSum} has to know of each document and family that holds a term. An index of {@value #LIMIT} bytes is handed
 * on and begun anew between families, so that memory is bounded by it and one family.
 */
final class TermPostings implements Iterator<Row> {
    static final int LIMIT = 48 << 20;

    /** Bytes that a source's entry for a term takes before anything is in it. */
    private static final int OVERHEAD = 160;

    /** Marks of an entry: of a document, or else of a family. */
    static final int DOCUMENT = 1;

    static final int HEAD = 2;
    static final int DATED = 4;
    static final int ALONE = 8;

    /** A family of one source and its tokens there. */
    private static final class Share {
        private long tokens;
        private final Map<String, long[]> terms = new HashMap<>();
    }

    private record Size(long tokens, long parts, long terms) {}

    private final Iterator<Row> documents;
    private final Granularity granularity;
    private final Map<String, Map<String, Varints>> index = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private Iterator<Row> ready = List.<Row>of().iterator();
    private Row ahead;
    private long bytes;

    /**
     * Postings.
     *
     * @param documents (reprint_family, source, family_head, published_on, tokens, types, tags, tag_counts, source_tokens, parts,
     *     source_terms)
     */
    TermPostings(Iterator<Row> documents, Granularity granularity) {
        this.documents = documents;
        this.granularity = granularity;
        this.ahead = documents.hasNext() ? documents.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && ahead != null) {
            while (bytes < LIMIT && ahead != null) {
                addFamily();
            }
            ready = drained();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private void addFamily() {
        String family = ahead.getString(0);
        List<Row> members = new ArrayList<>(1);
        while (ahead != null && ahead.getString(0).equals(family)) {
            members.add(ahead);
            ahead = documents.hasNext() ? documents.next() : null;
        }
        if (members.size() == 1) {
            addDocument(members.get(0), ALONE, null);
            return;
        }
        TreeMap<String, Share> shares = new TreeMap<>(CodePointOrder::compare);
        for (Row member : members) {
            Share share = shares.computeIfAbsent(member.getString(1), source -> new Share());
            share.tokens += member.getLong(4);
            addDocument(member, 0, share);
        }
        addShares(shares);
    }

    private void addDocument(Row document, int marks, Share share) {
        String source = document.getString(1);
        sizes.computeIfAbsent(source, name -> new Size(document.getLong(8), document.getLong(9), document.getLong(10)));
        LocalDate day = document.getAs(3);
        int all = marks | DOCUMENT | (document.getBoolean(2) ? HEAD : 0) | (day == null ? 0 : DATED);
        long period = day == null ? 0 : granularity.begin(day).toEpochDay();
        List<String> types = document.getList(5);
        List<String> tags = document.getList(6);
        int[] triples = PackedInts.unpack(document.getAs(7));
        Map<String, Varints> ofSource = index.computeIfAbsent(source, name -> new HashMap<>());
        TermsOfDocument.forEach(triples, (type, frequency, begin, end) -> {
            Varints entries = entries(ofSource, types.get(type));
            int before = entries.size();
            entries.put(all).put(document.getLong(4));
            if (day != null) {
                entries.putSigned(period);
            }
            entries.put((end - begin) / TermsOfDocument.TRIPLE);
            for (int at = begin; at < end; at += TermsOfDocument.TRIPLE) {
                entries.put(tags.get(triples[at + 1])).put(triples[at + 2]);
            }
            bytes += entries.size() - before;
            if (share != null) {
                long[] counts = share.terms.computeIfAbsent(types.get(type), term -> new long[1]);
                counts[0] += frequency;
            }
        });
    }

    /** A source of the family has an entry also where only copies elsewhere hold the term: its tokens there move with theirs. */
    private void addShares(TreeMap<String, Share> shares) {
        long tokens = shares.values().stream().mapToLong(share -> share.tokens).sum();
        Set<String> terms = new HashSet<>();
        shares.values().forEach(share -> terms.addAll(share.terms.keySet()));
        long[] none = {0};
        for (String term : terms) {
            long inFamily = shares.values().stream()
                    .mapToLong(share -> share.terms.getOrDefault(term, none)[0])
                    .sum();
            boolean first = true;
            for (Map.Entry<String, Share> entry : shares.entrySet()) {
                Share share = entry.getValue();
                long x = share.terms.getOrDefault(term, none)[0];
                Varints entries = entries(index.get(entry.getKey()), term);
                int before = entries.size();
                entries.put(0)
                        .put(x)
                        .put(share.tokens)
                        .put(inFamily - x)
                        .put(tokens - share.tokens)
                        .put(first && x > 0 ? 1 : 0);
                first &= x == 0;
                bytes += entries.size() - before;
            }
        }
    }

    private Varints entries(Map<String, Varints> ofSource, String term) {
        Varints entries = ofSource.get(term);
        if (entries == null) {
            entries = new Varints();
            ofSource.put(term, entries);
            bytes += OVERHEAD;
        }
        return entries;
    }

    private Iterator<Row> drained() {
        List<Row> rows = new ArrayList<>();
        index.forEach((source, terms) -> {
            Size size = sizes.get(source);
            terms.forEach((term, entries) -> rows.add(
                    RowFactory.create(term, source, size.tokens(), size.parts(), size.terms(), entries.bytes())));
        });
        index.clear();
        sizes.clear();
        bytes = 0;
        return rows.iterator();
    }
}
