package org.wenmai.tokens;

import java.util.Set;

/**
 * Finds Latin words, numbers and names of several parts before Chinese is segmented: {@code W.A.L.T}, {@code GPT-3.5-turbo},
 * {@code 1080p}, {@code 10,000}, {@code Foo Bar 15 Pro}. Full width reads like half width.
 *
 * <p>Words end by {@link LatinBoundaries}; {@code ++} and {@code #} may end one. Capitalised words with one space between them
 * are one name, of at most {@value #MAX_PARTS} parts: longer runs are headlines, whose words stay apart. A version number
 * (1.5, v2) joins the name before it; a whole number does so unless Chinese follows it, since then it counts something. A
 * lexicon entry is never part of such a name.
 */
final class LatinScanner {
    static final int MAX_PARTS = 4;

    private static final Set<String> NO_NAME_STARTS = Set.of(
            "the", "a", "an", "in", "on", "at", "of", "for", "to", "and", "or", "but", "this", "that", "these", "those",
            "it", "its", "we", "our", "you", "your", "they", "he", "she", "i", "is", "are", "was", "what", "how", "why",
            "when", "where", "with", "as", "by", "from", "if", "no", "not", "can", "will", "do", "does");

    private final String text;
    private final String folded;
    private final LatinBoundaries boundaries;

    /**
     * A scanner of one sentence.
     *
     * @param text as written, case kept
     * @param folded the same in {@link Folding}
     * @param boundaries its own
     */
    LatinScanner(String text, String folded, LatinBoundaries boundaries) {
        this.text = text;
        this.folded = folded;
        this.boundaries = boundaries;
    }

    /** Takes each word or name. */
    interface Words {
        void word(int begin, int end);
    }

    /** End of the word that begins here, or {@code begin} where none does. */
    int word(int begin, int limit) {
        int i = begin;
        while (i < limit) {
            boolean goesOn = boundaries.isLatin(i)
                    || i > begin && Characters.isAccent(folded.charAt(i))
                    || i > begin && i + 1 < limit && boundaries.joins(i);
            if (!goesOn) {
                break;
            }
            i++;
        }
        if (i > begin && boundaries.isLetter(i - 1)) {
            if (i + 1 < limit && folded.charAt(i) == '+' && folded.charAt(i + 1) == '+') {
                i += 2;
            } else if (i - begin == 1 && i < limit && folded.charAt(i) == '#') {
                i++;
            }
        }
        return i;
    }

    /**
     * Reads the words or the name that begin here.
     *
     * @param limit where the stretch without lexicon entries ends
     * @return where it stopped
     */
    int read(int begin, int limit, Words words) {
        int end = word(begin, limit);
        if (!opensName(begin, end)) {
            words.word(begin, end);
            return end;
        }
        int parts = 1;
        int last = end;
        while (last + 1 < limit && folded.charAt(last) == ' ') {
            int next = word(last + 1, limit);
            if (next == last + 1 || !continuesName(last + 1, next)) {
                break;
            }
            last = next;
            parts++;
        }
        if (parts <= MAX_PARTS) {
            words.word(begin, last);
            return last;
        }
        for (int at = begin; at < last; at = word(at, limit) + 1) {
            words.word(at, word(at, limit));
        }
        return last;
    }

    /** A capital anywhere opens one: iPhone 15 Pro. */
    private boolean opensName(int begin, int end) {
        return hasCapital(begin, end) && !NO_NAME_STARTS.contains(folded.substring(begin, end));
    }

    private boolean hasCapital(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean continuesName(int begin, int end) {
        if (Character.isUpperCase(text.charAt(begin))) {
            return !NO_NAME_STARTS.contains(folded.substring(begin, end));
        }
        int digits = begin + (folded.charAt(begin) == 'v' ? 1 : 0);
        int dots = 0;
        for (int i = digits; i < end; i++) {
            if (folded.charAt(i) == '.') {
                dots++;
            } else if (!boundaries.isDigit(i)) {
                return false;
            }
        }
        if (digits == end) {
            return false;
        }
        return digits > begin || dots > 0 || end - begin <= LatinBoundaries.THOUSANDS && !counts(end);
    }

    /** Whether Chinese follows, so that the number before it counts something. */
    private boolean counts(int end) {
        int after = end < text.length() && folded.charAt(end) == ' ' ? end + 1 : end;
        return after < text.length() && Characters.isHan(text.codePointAt(after));
    }
}
