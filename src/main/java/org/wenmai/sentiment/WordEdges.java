package org.wenmai.sentiment;

/** Where words of a sentence begin or end: from offsets in code points to marks by UTF-16 unit. */
final class WordEdges {
    private WordEdges() {}

    /** UTF-16 offsets marked, from code points in ascending order. */
    static boolean[] marks(String sentence, int[] codePoints) {
        return marks(sentence, codePoints, isPlain(sentence));
    }

    /** Whether every character is one UTF-16 unit. */
    static boolean isPlain(String sentence) {
        for (int i = 0; i < sentence.length(); i++) {
            if (Character.isSurrogate(sentence.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same.
     *
     * @param plain whether every character is one UTF-16 unit
     */
    static boolean[] marks(String sentence, int[] codePoints, boolean plain) {
        boolean[] marks = new boolean[sentence.length() + 1];
        if (plain) {
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
