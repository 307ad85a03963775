package org.wenmai.segmentation;

import java.util.HashMap;
import java.util.Map;

/**
 * What a word is to personal names, by its number, in four bytes: words are of some four hundred kinds by their {@link PersonRoles}, so that
 * the marks of common ones stay in a core's cache.
 *
 * <p>How two words side by side may be joined to one is a bit for each way; a word that may begin one has it, and the next bit above is for
 * a word that it may go on with. For Chinese names two bounds, in quarters and rounded up, say what a name gains at most by the word it begins
 * with and by the next one.
 */
final class NameMarks {
    /** The word begins a transliterated name; it carries one on. */
    static final int OPENS = 1 << 10;

    static final int CARRIES_ON = 1 << 11;

    /** The word may be part of a foreign name, or half of a word beside a surname. */
    static final int FOREIGN = 1 << 12;

    static final int HALF = 1 << 14;

    /** A Chinese name may be joined of two words. */
    static final int CHINESE = 1 << 16;

    /** All ways in which two words may be joined. */
    static final int ALL = FOREIGN | HALF | CHINESE;

    /** What stands before the first word: nothing is joined to it. */
    static final int NOTHING = Byte.MIN_VALUE << 24 | (Byte.MIN_VALUE & 0xFF) << 16;

    private static final int KINDS = OPENS - 1;
    private static final int GOES_ON_SHIFT = 1;
    private static final int BOUND_SHIFT = 16;
    private static final int LAST_BOUND_SHIFT = 24;
    private static final int UNITS = 4;

    private final int[] marks;
    private final long[] steps = new long[KINDS + 1];
    private final Map<Long, Integer> kinds = new HashMap<>();

    NameMarks(int words) {
        marks = new int[words];
    }

    /**
     * Notes a word.
     *
     * @param roles its {@link PersonRoles#steps}
     */
    void put(int word, long roles, boolean opens, boolean carriesOn) {
        int kind = kinds.computeIfAbsent(roles, any -> kinds.size());
        if (kind > KINDS) {
            throw new IllegalStateException("more than %d kinds of words in names".formatted(KINDS + 1));
        }
        steps[kind] = roles;
        marks[word] = kind | (opens ? OPENS : 0) | (carriesOn ? CARRIES_ON : 0) | NOTHING;
    }

    /**
     * Notes how a word may be joined to another.
     *
     * @param begins {@link #FOREIGN} and {@link #HALF} where it may begin such a word
     * @param goesOn the same where it may be the second
     * @param first what a Chinese name that begins with it gains at most by it, a logarithm
     * @param second the same of one whose second word it is
     */
    void join(int word, int begins, int goesOn, double first, double second) {
        int own = marks[word] & (1 << BOUND_SHIFT) - 1;
        marks[word] = own
                | begins
                | goesOn << GOES_ON_SHIFT
                | bound(first) << LAST_BOUND_SHIFT
                | bound(second) << BOUND_SHIFT;
    }

    private static int bound(double gain) {
        return (int) Math.max(Byte.MIN_VALUE, Math.min(Math.ceil(UNITS * gain), Byte.MAX_VALUE)) & 0xFF;
    }

    /** The marks of a word of the dictionary. */
    int of(int word) {
        return marks[word];
    }

    /** The roles of a word with these marks, see {@link PersonRoles#step}. */
    long steps(int mark) {
        return steps[mark & KINDS];
    }

    /** The ways in which two words may be joined, other bits beside them: {@link #ALL} tells those that count. */
    static int joined(int first, int second) {
        int gain = (first >> LAST_BOUND_SHIFT) + (second << LAST_BOUND_SHIFT - BOUND_SHIFT >> LAST_BOUND_SHIFT) - 1;
        return first & second >>> GOES_ON_SHIFT & (FOREIGN | HALF) | ~gain >>> Integer.SIZE - 1 << BOUND_SHIFT;
    }
}
