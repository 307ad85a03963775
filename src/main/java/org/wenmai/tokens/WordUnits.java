package org.wenmai.tokens;

import java.util.Arrays;
import java.util.Iterator;
import org.wenmai.documents.WebAddress;

/**
 * Cuts a sentence into the smallest parts that a word may be made of, without any dictionary: a Han character, or a whole Latin
 * word or number (its boundaries are those of the tokeniser, so nothing inside {@code GPT-3.5} is ever cut). A middle dot
 * between two Han characters belongs to the one before it: 奥·波 are two units.
 *
 * <p>Units stand in runs. One space between two units goes on with the run where at least one of them is Latin; everything
 * else that is no unit (punctuation, a space between Han characters, other scripts, addresses) ends it. Forms are folded. Offsets are
 * UTF-16 units of the sentence.
 */
public final class WordUnits {
    /** What a unit is. */
    public enum Kind {
        /** A Han character. */
        HAN,
        /** A Han character with a middle dot, as inside a foreign name. */
        DOTTED,
        /** A Latin word. */
        LATIN,
        /** Digits with their signs. */
        NUMBER
    }

    private static final char DOT = '·';
    private static final String[] HAN_FORMS = new String[0x10000];

    private String[] forms = new String[64];
    private Kind[] kinds = new Kind[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private boolean[] opens = new boolean[64];
    private int size;

    private WordUnits() {}

    /** The units of a sentence. */
    public static WordUnits of(String sentence) {
        WordUnits units = new WordUnits();
        String folded = Folding.fold(sentence);
        LatinBoundaries boundaries = new LatinBoundaries(new FoldedSentence(sentence, folded));
        Iterator<WebAddress> addresses = WebAddress.in(sentence).iterator();
        WebAddress address = addresses.hasNext() ? addresses.next() : null;
        int i = 0;
        int last = -1;
        while (i < folded.length()) {
            if (address != null && i >= address.begin()) {
                i = Math.max(i, address.end());
                address = addresses.hasNext() ? addresses.next() : null;
                continue;
            }
            int codePoint = folded.codePointAt(i);
            int end = i;
            Kind kind = null;
            if (boundaries.isLatin(i)) {
                end = boundaries.wordEnd(i, folded.length());
                kind = isNumber(folded, i, end) ? Kind.NUMBER : Kind.LATIN;
            } else if (Characters.isHan(codePoint)) {
                end = i + Character.charCount(codePoint);
                kind = Kind.HAN;
                if (end + 1 < folded.length()
                        && folded.charAt(end) == DOT
                        && Characters.isHan(folded.codePointAt(end + 1))) {
                    end++;
                    kind = Kind.DOTTED;
                }
            }
            if (kind == null) {
                i += Character.charCount(codePoint);
                continue;
            }
            units.add(form(folded, i, end, kind), kind, i, end, !units.goesOn(folded, last, i, kind));
            last = end;
            i = end;
        }
        return units;
    }

    private static boolean isNumber(String folded, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Characters.isLatinLetter(folded.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String form(String folded, int begin, int end, Kind kind) {
        if (kind != Kind.HAN || end - begin > 1) {
            return folded.substring(begin, end);
        }
        char character = folded.charAt(begin);
        String known = HAN_FORMS[character];
        if (known == null) {
            known = String.valueOf(character);
            HAN_FORMS[character] = known; // a race writes an equal text
        }
        return known;
    }

    /** Whether a unit that begins here stands in the run of the unit that ended at {@code last}. */
    private boolean goesOn(String folded, int last, int begin, Kind kind) {
        if (size == 0) {
            return false;
        }
        boolean latin = isLatin(kind);
        boolean latinBefore = isLatin(kinds[size - 1]);
        if (begin == last) {
            return !(latin && latinBefore);
        }
        return begin == last + 1 && folded.charAt(last) == ' ' && (latin || latinBefore);
    }

    private static boolean isLatin(Kind kind) {
        return kind == Kind.LATIN || kind == Kind.NUMBER;
    }

    private void add(String form, Kind kind, int begin, int end, boolean opensRun) {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            opens = Arrays.copyOf(opens, 2 * size);
        }
        forms[size] = form;
        kinds[size] = kind;
        begins[size] = begin;
        ends[size] = end;
        opens[size] = opensRun;
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Folded form of a unit. */
    public String form(int unit) {
        return forms[unit];
    }

    /** What a unit is. */
    public Kind kind(int unit) {
        return kinds[unit];
    }

    /** Where a unit begins in the sentence. */
    public int begin(int unit) {
        return begins[unit];
    }

    /** Where it ends, excluded. */
    public int end(int unit) {
        return ends[unit];
    }

    /** Whether a run begins with it. */
    public boolean opensRun(int unit) {
        return opens[unit];
    }

    /** The units from one to another, excluded, as one text: two Latin units with a space between them, all others without. */
    public String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && isLatin(kinds[i]) && isLatin(kinds[i - 1])) {
                text.append(' ');
            }
            text.append(forms[i]);
        }
        return text.toString();
    }
}
