package org.wenmai.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Rows of documents, those of a family of reprints one after the other, to rows (bucket, tags, terms): what {@link TermSum} has to know of
 * each document and family that holds a term. A term is in the bucket of its hash, with all its sources, so that a task hands on at most
 * {@value #BUCKETS} rows and not one for each term. An index of {@value #LIMIT} bytes is handed on and begun anew between families, so
 * that memory is bounded by it and one family.
 */
final class TermPostings implements Iterator<Row> {
    static final int BUCKETS = 512;

    static final int LIMIT = 48 << 20;

    /** Bytes that a term takes before anything is in it. */
    private static final int OVERHEAD = 120;

    /** Marks of an entry: of a document, or else of a family. */
    static final int DOCUMENT = 1;

    static final int HEAD = 2;
    static final int DATED = 4;
    static final int ALONE = 8;

    /** What a source has of a family. */
    private static final class Share {
        private long tokens;
        private final Map<Integer, long[]> terms = new HashMap<>();
    }

    private final Iterator<Row> documents;
    private final Granularity granularity;
    private final SourceSizes sources;
    private TextNumbers terms = new TextNumbers();
    private TextNumbers tags = new TextNumbers();
    private final List<Varints> entriesOfTerm = new ArrayList<>();
    private Iterator<Row> ready = List.<Row>of().iterator();
    private Row ahead;
    private long bytes;

    /**
     * Postings.
     *
     * @param documents (reprint_family, source, family_head, published_on, tokens, types, tags, tag_counts, windows_of)
     */
    TermPostings(Iterator<Row> documents, Granularity granularity, SourceSizes sources) {
        this.documents = documents;
        this.granularity = granularity;
        this.sources = sources;
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
        Row member = ahead;
        String family = member.getString(0);
        ahead = documents.hasNext() ? documents.next() : null;
        if (!isOf(family)) {
            addDocument(member, ALONE, null);
            return;
        }
        TreeMap<Integer, Share> shares = new TreeMap<>();
        while (member != null) {
            Share share = shares.computeIfAbsent(sources.number(member.getString(1)), source -> new Share());
            share.tokens += member.getLong(4);
            addDocument(member, 0, share);
            member = isOf(family) ? ahead : null;
            ahead = member == null ? ahead : documents.hasNext() ? documents.next() : null;
        }
        addShares(shares);
    }

    private boolean isOf(String family) {
        return ahead != null && ahead.getString(0).equals(family);
    }

    private void addDocument(Row document, int marks, Share share) {
        int source = sources.number(document.getString(1));
        long tokens = document.getLong(4);
        LocalDate day = document.getAs(3);
        int all = marks | DOCUMENT | (document.getBoolean(2) ? HEAD : 0) | (day == null ? 0 : DATED);
        long period = day == null ? 0 : granularity.begin(day).toEpochDay();
        Varints types = new Varints(document.<byte[]>getAs(5));
        int[] tagHere = tags.numbersOf(document.getAs(6));
        int[] triples = PackedInts.unpack(document.getAs(7));
        int[] windows = PackedInts.unpack(document.getAs(8));
        // Types are numbered in order, and so are the triples: texts of types are passed on the way.
        int[] passed = {-1, 0};
        TermsOfDocument.forEach(triples, (type, frequency, begin, end) -> {
            while (passed[0] < type) {
                passed[1] = types.passText();
                passed[0]++;
            }
            int term = terms.number(types.array(), passed[1], types.position());
            Varints entries = entries(term);
            int before = entries.size();
            entries.put(source).put(all).put(tokens).put(windows.length == 0 ? 0 : windows[type]);
            if (day != null) {
                entries.putSigned(period);
            }
            entries.put((end - begin) / TermsOfDocument.TRIPLE);
            for (int at = begin; at < end; at += TermsOfDocument.TRIPLE) {
                entries.put(tagHere[triples[at + 1]]).put(triples[at + 2]);
            }
            bytes += entries.size() - before;
            if (share != null) {
                share.terms.computeIfAbsent(term, added -> new long[1])[0] += frequency;
            }
        });
    }

    /** A source of the family has an entry also where only copies elsewhere hold the term: its tokens there move with theirs. */
    private void addShares(TreeMap<Integer, Share> shares) {
        long tokens = shares.values().stream().mapToLong(share -> share.tokens).sum();
        Set<Integer> ofFamily = new LinkedHashSet<>();
        shares.values().forEach(share -> ofFamily.addAll(share.terms.keySet()));
        long[] none = {0};
        for (int term : ofFamily) {
            long inFamily = shares.values().stream()
                    .mapToLong(share -> share.terms.getOrDefault(term, none)[0])
                    .sum();
            boolean first = true;
            Varints entries = entries(term);
            int before = entries.size();
            for (Map.Entry<Integer, Share> entry : shares.entrySet()) {
                Share share = entry.getValue();
                long x = share.terms.getOrDefault(term, none)[0];
                entries.put(entry.getKey())
                        .put(0)
                        .put(x)
                        .put(share.tokens)
                        .put(inFamily - x)
                        .put(tokens - share.tokens)
                        .put(first && x > 0 ? 1 : 0);
                first &= x == 0;
            }
            bytes += entries.size() - before;
        }
    }

    private Varints entries(int term) {
        if (term < entriesOfTerm.size()) {
            return entriesOfTerm.get(term);
        }
        Varints entries = new Varints();
        entriesOfTerm.add(entries);
        bytes += OVERHEAD;
        return entries;
    }

    private Iterator<Row> drained() {
        Varints[] buckets = new Varints[BUCKETS];
        for (int term = 0; term < entriesOfTerm.size(); term++) {
            int bucket = (terms.hash(term) >>> 1) % BUCKETS;
            if (buckets[bucket] == null) {
                buckets[bucket] = new Varints(1 << 8);
            }
            terms.put(term, buckets[bucket]);
            buckets[bucket].put(entriesOfTerm.set(term, null));
        }
        byte[] packedTags = tags.packed();
        terms = new TextNumbers();
        tags = new TextNumbers();
        entriesOfTerm.clear();
        bytes = 0;
        List<Row> rows = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (buckets[bucket] != null) {
                rows.add(RowFactory.create(bucket, packedTags, buckets[bucket].bytes()));
            }
        }
        return rows.iterator();
    }
}
