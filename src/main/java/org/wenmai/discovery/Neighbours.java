package org.wenmai.discovery;

import org.wenmai.tokens.WordUnits;

/**
 * What stands next to a stretch of units, for branching entropy. Within a run it is the next unit. Beyond a run it is the sign
 * that stands there (，。：), or the end of the sentence: each of these is one neighbour, so that a line that is printed again and
 * again is not open on its sides. A sign that encloses or lists (《》 “” （） 、) is a neighbour of its own every time, since it is
 * put there because a name ends there.
 */
final class Neighbours {
    /** The end of the sentence, as a neighbour. */
    static final String END = "\u0002";

    private static final char SIGN = '\u0001';
    private static final String ENCLOSING_OR_LISTING = "《》〈〉“”‘’「」『』【】（）()[]\"、/|";

    private Neighbours() {}

    /** The neighbour before a unit; null for one that is like no other. */
    static String left(String sentence, WordUnits units, int unit) {
        if (!units.opensRun(unit)) {
            return units.form(unit - 1);
        }
        int begin = units.begin(unit);
        return begin == 0 ? END : sign(sentence.codePointBefore(begin));
    }

    /** The neighbour after the unit before this one; null for one that is like no other. */
    static String right(String sentence, WordUnits units, int unit) {
        if (unit < units.size() && !units.opensRun(unit)) {
            return units.form(unit);
        }
        int end = units.end(unit - 1);
        return end == sentence.length() ? END : sign(sentence.codePointAt(end));
    }

    private static String sign(int codePoint) {
        return ENCLOSING_OR_LISTING.indexOf(codePoint) >= 0 ? null : SIGN + Character.toString(codePoint);
    }
}
