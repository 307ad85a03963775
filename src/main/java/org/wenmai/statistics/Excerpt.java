package org.wenmai.statistics;

/** The part of a sentence that is printed: all of it, or so much around what it is printed for as fits. */
final class Excerpt {
    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * An excerpt that holds the place from {@code begin} to {@code end}, or its beginning where that alone is too long.
     *
     * @param most code points of the excerpt, the marks of a cut included; at least 3
     */
    static String of(String text, int begin, int end, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        int room = most - 2;
        int before = Math.max(0, room - (end - begin)) / 2;
        int from = Math.max(0, Math.min(begin - before, length - room));
        int to = from + room;
        return (from > 0 ? CUT : "")
                + text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))
                + (to < length ? CUT : "");
    }
}
