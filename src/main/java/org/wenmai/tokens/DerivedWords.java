package org.wenmai.tokens;

/**
 * Words that are a word of the dictionary and one character more: one of {@link WholeWords}, or a word with one of {@link WordSuffixes}. The
 * same come again and again, so those asked for last are kept, with those that are no such word. By one thread.
 */
final class DerivedWords {
    private static final int LOG_KEPT = 12;
    private static final long HASH = 0x9E3779B97F4A7C15L;

    /** What is kept where two words are none. */
    private static final Token.Word NONE = new Token.Word("", null, null, null);

    private final TermFilter filter;
    private final KnownWords known;
    private final WholeWords whole;
    /** The stem's number and the character that were asked for, and what they are. */
    private final long[] keys = new long[1 << LOG_KEPT];

    private final Token.Word[] kept = new Token.Word[1 << LOG_KEPT];

    DerivedWords(TermFilter filter, KnownWords known, WholeWords whole) {
        this.filter = filter;
        this.known = known;
        this.whole = whole;
    }

    /**
     * The word that a known one and a character make, or null.
     *
     * @param next the character behind it, or 0
     */
    Token.Word of(int stem, char last, char next) {
        if (WordSuffixes.opens(last, next)) {
            return whole.of(known.word(stem).text() + last);
        }
        long key = (long) stem << Character.SIZE | last;
        int slot = (int) (key * HASH >>> Long.SIZE - LOG_KEPT);
        if (kept[slot] == null || keys[slot] != key) {
            Token.Word word = known.word(stem);
            Token.Word made = of(word, word.text() + last);
            keys[slot] = key;
            kept[slot] = made == null ? NONE : made;
        }
        return kept[slot] == NONE ? null : kept[slot];
    }

    /** The same of a word that is not of the dictionary, with which the form begins. What the lexicon lists stays as it is. */
    Token.Word of(Token.Word stem, String form, char next) {
        if (PartOfSpeech.PROPER_NOUN.equals(stem.pos()) || stem.type() != null) {
            return null;
        }
        return WordSuffixes.opens(form.charAt(form.length() - 1), next) ? whole.of(form) : of(stem, form);
    }

    private Token.Word of(Token.Word stem, String form) {
        Token.Word listed = whole.of(form);
        char last = form.charAt(form.length() - 1);
        if (listed != null || !WordSuffixes.follows(stem, last)) {
            return listed;
        }
        int number = known.number(form);
        return number >= 0
                ? known.word(number)
                : new Token.Word(form, filter.keeps(form) ? form : null, WordSuffixes.tag(last), null);
    }
}
