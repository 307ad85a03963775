package org.wenmai.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tables of terms need to know of one term in one source, or in all of them: whole numbers, so that the order in which documents
 * come does not show. For the symbols of the family sums see {@link org.wenmai.measures.FamilySums} and
 * {@link org.wenmai.measures.SharedSums}.
 */
final class TermSum {
    /** Gries' DP is summed in units of 10⁻¹⁵, as {@link org.wenmai.measures.GriesDp} does. */
    private static final double FIXED_POINT = 1e15;

    final Map<String, Long> tags = new HashMap<>(4);

    /** Of each period: occurrences, documents, documents that head their family. */
    final TreeMap<Long, long[]> periods = new TreeMap<>();

    /** How many documents have so many occurrences among so many tokens, packed into one number. */
    private final LongCounts documents = new LongCounts(8);

    long frequency;
    long documentFrequency;
    long frequencyUnique;
    long documentFrequencyUnique;
    long families;
    long ownFamilies;
    long firstFamilies;
    long xx;
    long xn;
    long xy;
    long xm;
    long ny;
    long windows;
    long windowDocuments;
    private long tokens;

    /** Adds an entry as {@link TermPostings} makes it, whose source was read. */
    void add(Varints entry, String[] tagTexts) {
        int marks = (int) entry.next();
        if ((marks & TermPostings.DOCUMENT) != 0) {
            addDocument(marks, entry, tagTexts);
        } else {
            addFamily(entry.next(), entry.next(), entry.next(), entry.next(), entry.next());
        }
    }

    private void addDocument(int marks, Varints entry, String[] tagTexts) {
        long ofDocument = entry.next();
        long inWindows = entry.next();
        windows += inWindows;
        windowDocuments += inWindows > 0 ? 1 : 0;
        long period = (marks & TermPostings.DATED) == 0 ? 0 : entry.nextSigned();
        long x = 0;
        for (long left = entry.next(); left > 0; left--) {
            String tag = tagTexts[(int) entry.next()];
            long n = entry.next();
            tags.merge(tag, n, Long::sum);
            x += n;
        }
        boolean head = (marks & TermPostings.HEAD) != 0;
        frequency += x;
        documentFrequency++;
        frequencyUnique += head ? x : 0;
        documentFrequencyUnique += head ? 1 : 0;
        tokens += ofDocument;
        documents.add(x << Integer.SIZE | ofDocument, 1);
        if ((marks & TermPostings.DATED) != 0) {
            add(period, x, 1, head ? 1 : 0);
        }
        if ((marks & TermPostings.ALONE) != 0) {
            addFamily(x, ofDocument, 0, 0, 1);
        }
    }

    private void add(long period, long occurrences, long inDocuments, long inHeads) {
        long[] sums = periods.computeIfAbsent(period, day -> new long[3]);
        sums[0] += occurrences;
        sums[1] += inDocuments;
        sums[2] += inHeads;
    }

    private void addFamily(long x, long n, long y, long m, long first) {
        families += x > 0 ? 1 : 0;
        ownFamilies += x > 0 && y == 0 ? 1 : 0;
        firstFamilies += first;
        xx = sum(xx, x, x);
        xn = sum(xn, x, n);
        xy = sum(xy, x, y);
        xm = sum(xm, x, m);
        ny = sum(ny, n, y);
    }

    private static long sum(long sum, long a, long b) {
        return Math.addExact(sum, Math.multiplyExact(a, b));
    }

    /** Adds the sums of one source to those of all. */
    void add(TermSum source) {
        source.tags.forEach((tag, n) -> tags.merge(tag, n, Long::sum));
        source.periods.forEach((period, sums) -> add(period, sums[0], sums[1], sums[2]));
        source.documents.forEach(documents::add);
        frequency += source.frequency;
        documentFrequency += source.documentFrequency;
        frequencyUnique += source.frequencyUnique;
        documentFrequencyUnique += source.documentFrequencyUnique;
        windows += source.windows;
        windowDocuments += source.windowDocuments;
        firstFamilies += source.firstFamilies;
        tokens += source.tokens;
        xx = Math.addExact(xx, source.xx);
        xn = Math.addExact(xn, source.xn);
        xy = Math.addExact(xy, source.xy);
        xm = Math.addExact(xm, source.xm);
    }

    /** {@link org.wenmai.measures.GriesDp} over the documents of the source, null with fewer than two. */
    Double dispersion(long sourceTokens, long parts) {
        if (parts < 2) {
            return null;
        }
        long[] deviation = new long[1];
        documents.forEach((key, n) -> {
            double share = (double) (int) key / sourceTokens;
            double part = Math.rint(Math.abs((double) (key >>> Integer.SIZE) / frequency - share) * FIXED_POINT);
            deviation[0] = Math.addExact(deviation[0], Math.multiplyExact((long) part, n));
        });
        double twice = deviation[0] / FIXED_POINT + 1.0 - (double) tokens / sourceTokens;
        return Math.max(0.0, Math.min(1.0, twice * 0.5));
    }

    /** {@link org.wenmai.measures.JuillandD} over the documents of the source, null with fewer than two. */
    Double juillandD(long parts) {
        if (parts < 2) {
            return null;
        }
        ExactSum rates = new ExactSum();
        ExactSum squares = new ExactSum();
        documents.forEach((key, n) -> {
            double rate = (double) (key >>> Integer.SIZE) / (int) key;
            rates.add(rate, n);
            squares.add(rate * rate, n);
        });
        double mean = rates.value() / parts;
        double variance = Math.max(0.0, squares.value() / parts - mean * mean);
        return Math.max(0.0, 1.0 - Math.sqrt(variance) / mean / Math.sqrt(parts - 1));
    }

    /** All that {@link TermOfSource} reads. */
    void pack(Varints packed, long sourceTokens, long parts) {
        TermTag tag = TermTag.commonest(tags);
        packed.put(tag.joined())
                .put(frequency)
                .put(documentFrequency)
                .put(frequencyUnique)
                .put(documentFrequencyUnique)
                .put(windows)
                .put(windowDocuments)
                .putFigure(dispersion(sourceTokens, parts))
                .putFigure(juillandD(parts))
                .put(families)
                .put(ownFamilies)
                .put(firstFamilies)
                .put(xx)
                .put(xn)
                .put(xy)
                .put(xm)
                .put(ny)
                .put(periods.values().stream().mapToLong(sums -> sums[0]).sum());
        Varints ofPeriods = new Varints();
        periods.forEach((period, sums) ->
                ofPeriods.putSigned(period).put(sums[0]).put(sums[1]).put(sums[2]));
        packed.put(ofPeriods);
    }
}
