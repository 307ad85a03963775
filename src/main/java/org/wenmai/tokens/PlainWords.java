package org.wenmai.tokens;

/**
 * Words that are neither in the lexicon nor Chinese, as tokens have them. The same few come again and again, so those seen last are kept, up
 * to a bound; one is known by its characters as written. By one thread.
 */
final class PlainWords {
    private static final int LOG_KEPT = 14;
    private static final long HASH = 0x9E3779B97F4A7C15L;

    /** Longer ones, mostly pieces of addresses, seldom come again. */
    private static final int LONGEST = 24;

    /** The number of the last word that is not kept. */
    private static final int PASSING = 1 << LOG_KEPT;

    private static final String NUMBER = "m";
    private static final String OTHER = "nx";

    private final TermFilter filter;
    /**
     * By number, the first eight characters of a word and those behind them, where both are {@link ShortWords#packed}, else 0: to compare
     * them no text is read.
     */
    private final long[] heads = new long[PASSING + 1];

    private final long[] tails = new long[PASSING + 1];

    private final Token.Word[] words = new Token.Word[PASSING + 1];
    private final boolean[] numbers = new boolean[PASSING + 1];

    PlainWords(TermFilter filter) {
        this.filter = filter;
    }

    /**
     * The number of the word that stands at a place, which it has until the next is asked for.
     *
     * @param text as written
     * @param normal holds it in simplified characters and folded
     * @param alike whether equal characters of the text are equal in {@code normal} wherever they stand
     */
    int at(String text, char[] normal, int begin, int end, boolean alike) {
        if (!alike || end - begin > LONGEST) {
            return keep(PASSING, 0, 0, made(text, normal, begin, end));
        }
        int middle = Math.min(end, begin + Long.BYTES);
        long tail = ShortWords.packed(text, middle, end);
        long head = tail == 0 && middle < end ? 0 : ShortWords.packed(text, begin, middle);
        long hash = head != 0 ? (head + tail * HASH) * HASH : hash(text, begin, end);
        int number = (int) (hash >>> Long.SIZE - LOG_KEPT);
        boolean same =
                head != 0 ? heads[number] == head && tails[number] == tail : isWritten(words[number], text, begin, end);
        return same ? number : keep(number, head, tail, made(text, normal, begin, end));
    }

    private static long hash(String text, int begin, int end) {
        long hash = 0;
        for (int i = begin; i < end; i++) {
            hash = (hash + text.charAt(i)) * HASH;
        }
        return hash;
    }

    private static boolean isWritten(Token.Word word, String text, int begin, int end) {
        return word != null && word.text().length() == end - begin && text.startsWith(word.text(), begin);
    }

    private int keep(int number, long head, long tail, Token.Word word) {
        heads[number] = head;
        tails[number] = tail;
        words[number] = word;
        numbers[number] = NUMBER.equals(word.pos());
        return number;
    }

    /** The word with a number. */
    Token.Word word(int number) {
        return words[number];
    }

    /** Whether it is a number. */
    boolean isNumber(int number) {
        return numbers[number];
    }

    private Token.Word made(String text, char[] normal, int begin, int end) {
        String form = new String(normal, begin, end - begin);
        String term = filter.keeps(form) ? form : null;
        String pos = isNumber(form) ? NUMBER : OTHER;
        boolean same = term != null && text.startsWith(term, begin);
        return new Token.Word(same ? term : text.substring(begin, end), term, pos, null);
    }

    private static boolean isNumber(String form) {
        boolean letters = false;
        for (int i = 0; i < form.length(); i++) {
            letters |= Character.isLetter(form.charAt(i)) || Character.isSurrogate(form.charAt(i));
        }
        return !letters && Characters.isNumeral(form.codePointAt(0));
    }
}
