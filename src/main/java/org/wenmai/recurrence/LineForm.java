package org.wenmai.recurrence;

/**
 * What makes two lines the same line: their letters in order, lower case. Figures, dates, punctuation, spaces and emoji do not
 * count, so that 第 12 期 and 第 13 期 are one line; a line without letters is none. A line of fewer than {@value #LONG} letters is the same
 * only within a source; a longer one is a sentence, and who copies it under another name has copied it.
 *
 * @param key hash of the letters, for a short line also of its source
 * @param letters how many there are
 */
public record LineForm(long key, int letters) {
    /** So many letters make a sentence; that it recurs word for word is no accident. */
    public static final int LONG = 12;

    static final int HEAD = 5;
    static final int FOOT = 8;
    static final int WORDS = 5;

    private static final long BASE = 0x9E3779B97F4A7C15L;

    /** The form of a line, null where it has fewer than two letters. */
    public static LineForm of(String source, String line) {
        long hash = 0;
        int letters = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                hash = hash * BASE + Character.toLowerCase(c);
                letters++;
            }
        }
        if (letters < 2) {
            return null;
        }
        return new LineForm(FoldedText.mix(letters < LONG ? hash + BASE * source.hashCode() : hash), letters);
    }

    /**
     * Whether the line stands where headers and footers do: among the first {@value #HEAD} or the last {@value #FOOT} lines, and in the
     * first or last third. One of fewer than {@value #WORDS} letters must be the very first or last, since 引言 and 总结 stand near the
     * ends too and head what follows.
     *
     * @param index from 0, the title not counted
     * @param lines how many there are, the title not counted
     */
    public boolean atEdge(int index, int lines) {
        int third = (lines + 2) / 3;
        int head = letters < WORDS ? 1 : Math.min(HEAD, third);
        int foot = letters < WORDS ? 1 : Math.min(FOOT, third);
        return index < head || index >= lines - foot;
    }
}
