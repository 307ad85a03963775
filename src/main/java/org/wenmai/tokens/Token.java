package org.wenmai.tokens;

/**
 * A word at its place.
 *
 * @param word what it is, which tokens of one word may share
 * @param begin in the sentence, in code points
 * @param end in the sentence, in code points, excluded
 */
public record Token(Word word, int begin, int end) {
    /**
     * A word as it is written, wherever it stands.
     *
     * @param text as written
     * @param term its normal form, null where it is filtered from analysis
     * @param pos part of speech as HanLP writes it, or null
     * @param type type of the lexicon entry or recogniser, or null
     */
    public record Word(String text, String term, String pos, String type) {}

    /** A token of a word that it shares with no other. */
    public Token(String text, String term, String pos, String type, int begin, int end) {
        this(new Word(text, term, pos, type), begin, end);
    }

    /** As written. */
    public String text() {
        return word.text;
    }

    /** Its normal form, null where it is filtered from analysis. */
    public String term() {
        return word.term;
    }

    /** Part of speech as HanLP writes it, or null. */
    public String pos() {
        return word.pos;
    }

    /** Type of the lexicon entry or recogniser, or null. */
    public String type() {
        return word.type;
    }
}
