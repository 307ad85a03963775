package org.wenmai.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.wenmai.tokens.WordUnits;

/**
 * How proposed terms are written, and the best sentence to show each by. Memory is bounded by the terms and their spellings.
 *
 * <p>The best sentence is the one whose length is nearest to {@value #BEST_LENGTH} characters, then that of the smallest
 * sentence_id: long enough to understand, short enough to read.
 */
public final class Spellings {
    static final int BEST_LENGTH = 40;
    private static final int CONTEXT = 30;

    private final CandidateFinder finder;
    private final Map<Key, Spelling> spellings = new HashMap<>();

    private record Key(int candidate, String surface) {}

    /**
     * A way of writing a term.
     *
     * @param candidate its number in the finder
     * @param surface as written, its spaces plain ones
     * @param count occurrences of this spelling
     * @param distance of the best sentence's length to {@value #BEST_LENGTH}
     * @param quote the term with at most 30 characters on either side
     */
    public record Spelling(int candidate, String surface, long count, long distance, String sentenceId, String quote) {
        private Spelling with(Spelling other) {
            boolean better = other.distance < distance
                    || other.distance == distance && other.sentenceId.compareTo(sentenceId) < 0;
            Spelling best = better ? other : this;
            return new Spelling(candidate, surface, count + other.count, best.distance, best.sentenceId, best.quote);
        }
    }

    /** An empty collection for a finder's terms. */
    public Spellings(CandidateFinder finder) {
        this.finder = finder;
    }

    /** Takes a sentence. */
    public void add(String sentenceId, String text) {
        WordUnits units = WordUnits.of(text);
        finder.find(units, (candidate, from, to) -> {
            int begin = units.begin(from);
            int end = units.end(to - 1);
            String surface = plainSpaces(text.substring(begin, end));
            long distance = Math.abs(text.codePointCount(0, text.length()) - BEST_LENGTH);
            Spelling seen = new Spelling(candidate, surface, 1, distance, sentenceId, quote(text, begin, end));
            spellings.merge(new Key(candidate, surface), seen, Spelling::with);
        });
    }

    /** What was found, in no order. */
    public Iterator<Spelling> found() {
        List<Spelling> all = new ArrayList<>(spellings.values());
        return all.iterator();
    }

    private static String plainSpaces(String surface) {
        return surface.replaceAll("[\\p{Z}\\s]", " ");
    }

    private static String quote(String text, int begin, int end) {
        int from = text.codePointCount(0, begin) > CONTEXT ? text.offsetByCodePoints(begin, -CONTEXT) : 0;
        int to = text.codePointCount(end, text.length()) > CONTEXT
                ? text.offsetByCodePoints(end, CONTEXT)
                : text.length();
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("[\\p{C}\\s]+", " ")
                + (to < text.length() ? "…" : "");
    }
}
