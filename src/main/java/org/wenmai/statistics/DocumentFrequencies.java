package org.wenmai.statistics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.wenmai.measures.CorpusSums;

/**
 * In how many documents each term of the corpus stands, and the sums of the corpus. Terms are held by a hash of 63 bits, those that
 * share one by their text, so that a term takes some 48 bytes however long it is; only terms of the corpus can be asked for.
 */
public final class DocumentFrequencies implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LongCounts byHash = new LongCounts();
    private final Map<String, Long> sharingAHash = new HashMap<>();
    private final CorpusSums corpus;

    /**
     * Takes the terms of the corpus.
     *
     * @param terms rows (term, term_frequency, document_frequency)
     * @param documents all documents, those without terms too
     */
    public DocumentFrequencies(Iterator<Row> terms, long documents) {
        long occurrences = 0;
        long distinct = 0;
        long characters = 0;
        long largest = 0;
        while (terms.hasNext()) {
            Row row = terms.next();
            String term = row.getString(0);
            long frequency = row.getLong(1);
            long inDocuments = row.getLong(2);
            add(term, inDocuments);
            occurrences += frequency;
            distinct += inDocuments;
            characters += frequency * (term.codePointCount(0, term.length()) + 1L);
            largest = Math.max(largest, inDocuments);
        }
        corpus = new CorpusSums(Math.max(1, documents), occurrences, distinct, characters, largest);
    }

    private void add(String term, long documents) {
        long hash = hash(term);
        if (byHash.contains(hash)) {
            sharingAHash.put(term, documents);
        } else {
            byHash.add(hash, documents);
        }
    }

    long of(String term) {
        Long shared = sharingAHash.isEmpty() ? null : sharingAHash.get(term);
        return shared != null ? shared : byHash.get(hash(term));
    }

    CorpusSums corpus() {
        return corpus;
    }

    private static long hash(String term) {
        long hash = term.length();
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash >>> 1;
    }
}
