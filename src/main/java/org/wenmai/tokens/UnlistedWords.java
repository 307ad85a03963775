package org.wenmai.tokens;

import java.util.Objects;

/**
 * Chinese words that the segmenter saw and no list has, as tokens have them: names mostly. The same few come again and again, so those seen
 * last are kept, up to a bound. By one thread.
 */
final class UnlistedWords {
    private static final int LOG_KEPT = 12;
    private static final long HASH = 0x9E3779B97F4A7C15L;

    /** Longer ones are made anew. */
    private static final int LONGEST = Long.SIZE / Character.SIZE;

    /** The number of the last word that is not kept. */
    private static final int PASSING = 1 << LOG_KEPT;

    /** Characters of most names. */
    private static final int NAME = 3;

    private final TermFilter filter;
    private final WholeWords whole;
    /** By number the characters of a word, 0 where there is none. */
    private final long[] forms = new long[PASSING + 1];

    private final String[] tags = new String[PASSING + 1];
    private final Token.Word[] words = new Token.Word[PASSING + 1];
    private final byte[] kinds = new byte[PASSING + 1];

    UnlistedWords(TermFilter filter, WholeWords whole) {
        this.filter = filter;
        this.whole = whole;
    }

    /**
     * The number of the word that stands at a place, which it has until the next is asked for.
     *
     * @param pos its part of speech, or null
     */
    int at(char[] text, int begin, int end, String pos) {
        long form = 0;
        for (int i = begin; i < end; i++) {
            form = form << Character.SIZE | text[i];
        }
        boolean keeps = end - begin <= LONGEST;
        int number = keeps ? (int) (form * HASH >>> Long.SIZE - LOG_KEPT) : PASSING;
        if (!keeps || forms[number] != form || !Objects.equals(tags[number], pos)) {
            forms[number] = form;
            tags[number] = pos;
            make(number, new String(text, begin, end - begin), pos);
        }
        return number;
    }

    private void make(int number, String form, String pos) {
        boolean named = isName(pos)
                && form.length() == NAME
                && (whole.of(form.substring(1)) != null || whole.of(form.substring(0, NAME - 1)) != null);
        boolean listed = named || whole.of(form) != null;
        words[number] = listed
                ? null
                : new Token.Word(form, filter.keeps(form) ? form : null, pos, PartOfSpeech.type(form, pos));
        kinds[number] = whole.kind(form);
    }

    /** Whether the segmenter saw a name in characters that are no word, of a person or maybe of something else. */
    static boolean isName(String pos) {
        return pos != null && (pos.startsWith("nr") || pos.equals("nz"));
    }

    /** The word with a number; null where a list has it after all, or a name of three characters has a listed word in it. */
    Token.Word word(int number) {
        return words[number];
    }

    /** The number of the {@link NumberWords.Kind} that says what may join it. */
    byte kind(int number) {
        return kinds[number];
    }
}
