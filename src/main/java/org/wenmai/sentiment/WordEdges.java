package org.wenmai.sentiment;

/** Where words of a sentence begin or end: from offsets in code points to marks by UTF-16 unit. */
final class WordEdges {
    private WordEdges() {}

    /** UTF-16 offsets marked, from code points in ascending order. */
    static boolean[] marks(String sentence, int[] codePoints) {
        boolean[] marks = new boolean[sentence.length() + 1];
        if (sentence.codePointCount(0, sentence.length()) == sentence.length()) {
            for (int codePoint : codePoints) {
                marks[codePoint] = true;
            }
            return marks;
        }
        int at = 0;
        int count = 0;
        for (int codePoint : codePoints) {
            at = sentence.offsetByCodePoints(at, codePoint - count);
            count = codePoint;
            marks[at] = true;
        }
        return marks;
    }
}
