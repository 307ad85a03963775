package org.wenmai.speech;

import java.util.Locale;

/**
 * What somebody said.
 *
 * @param passage where it begins, in the list read
 * @param begin UTF-16 offset there, quotation marks left out
 * @param endPassage where it ends
 * @param end UTF-16 offset there, excluded
 * @param speaker who said it, null where nobody is named
 * @param via the medium that passes it on, or null
 * @param cue the words that say so, or null
 * @param hedged whether it is given as a guess or a question
 * @param denied whether the speaker denies it
 * @param confidence in [0, 1]
 */
public record Quotation(
        int passage,
        int begin,
        int endPassage,
        int end,
        Speaker speaker,
        String via,
        String cue,
        Kind kind,
        boolean hedged,
        boolean denied,
        double confidence) {
    /** How it is marked. */
    public enum Kind {
        /** Between quotation marks. */
        DIRECT,
        /** By a verb of saying or thinking. */
        INDIRECT,
        /** By a name and a colon. */
        HEADLINE;

        /** The word in the table. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean holds(int number) {
        return number >= passage && number <= endPassage;
    }

    int beginIn(int number) {
        return number == passage ? begin : 0;
    }

    int endIn(int number, int length) {
        return number == endPassage ? end : length;
    }

    Quotation by(Speaker other, double other1) {
        return new Quotation(passage, begin, endPassage, end, other, via, cue, kind, hedged, denied, other1);
    }
}
