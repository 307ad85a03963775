package org.wenmai.tokens;

/**
 * Words that are neither in the lexicon nor Chinese, as tokens have them. The same few come again and again, so those seen last are kept, up
 * to a bound; one is known by its characters as written. By one thread.
 */
final class PlainWords {
    private static final int LOG_KEPT = 13;
    private static final int HASH = 0x9E3779B9;

    /** Longer ones, mostly pieces of addresses, seldom come again. */
    private static final int LONGEST = 24;

    private static final String NUMBER = "m";
    private static final String OTHER = "nx";

    private final TermFilter filter;
    private final Token.Word[] kept = new Token.Word[1 << LOG_KEPT];

    PlainWords(TermFilter filter) {
        this.filter = filter;
    }

    /**
     * The word that stands at a place.
     *
     * @param text as written
     * @param normal holds it in simplified characters and folded
     * @param alike whether equal characters of the text are equal in {@code normal} wherever they stand
     */
    Token.Word at(String text, char[] normal, int begin, int end, boolean alike) {
        if (!alike || end - begin > LONGEST) {
            return made(text, normal, begin, end);
        }
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = (hash + text.charAt(i)) * HASH;
        }
        int slot = hash >>> Integer.SIZE - LOG_KEPT;
        Token.Word word = kept[slot];
        if (word == null || word.text().length() != end - begin || !text.startsWith(word.text(), begin)) {
            word = made(text, normal, begin, end);
            kept[slot] = word;
        }
        return word;
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

    /** Whether a word of these is a number. */
    static boolean isNumber(Token.Word word) {
        return NUMBER.equals(word.pos());
    }
}
