package org.wenmai.speech;

import org.wenmai.lexicons.SpeechLexicon.Kind;

/** Words in marks that are too short to be speech by themselves, but stand where a verb of saying has its speech. */
final class ShortSpeech {
    private static final int LEAST = 4;
    private static final int LONGEST_CLAUSE = 20;
    private static final String COMMAS = "，,";
    private static final String STOPS = "，,。.！!？?；;";

    private ShortSpeech() {}

    /** X说，“…”。 and “…”，X说: the marks follow a verb and a comma and end their clause, or a clause that ends with a verb follows them. */
    static boolean is(Passage passage, QuoteSpan span, SpeechWords words) {
        boolean whole = span.opened() && span.closed() && span.passage() == span.endPassage();
        if (!whole || span.end() - span.begin() < LEAST) {
            return false;
        }
        String text = passage.text();
        int open = span.begin() - 1;
        int close = span.end() + 1;
        boolean ends = close >= text.length() || STOPS.indexOf(text.charAt(close)) >= 0;
        if (!ends) {
            return false;
        }
        if (open > 0) {
            return COMMAS.indexOf(text.charAt(open - 1)) >= 0 && verbEnds(passage, open - 1, words);
        }
        if (close >= text.length() || COMMAS.indexOf(text.charAt(close)) < 0) {
            return false;
        }
        int stop = close + 1;
        while (stop < text.length() && STOPS.indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return stop - close <= LONGEST_CLAUSE && verbEnds(passage, stop, words);
    }

    /** Whether a verb of saying ends at an offset. */
    private static boolean verbEnds(Passage passage, int at, SpeechWords words) {
        SpeechWords.Hit[] hits = words.in(passage);
        for (SpeechWords.Hit hit : hits) {
            if (hit != null && hit.is(Kind.CUE) && passage.end(hit.after() - 1) == at) {
                return true;
            }
        }
        return false;
    }
}
