package org.wenmai.speech;

import java.util.List;
import org.wenmai.tokens.Token;

/** A sentence of a document with its words; offsets are UTF-16 here, code points outside. */
public final class Passage {
    private final int number;
    private final int paragraph;
    private final boolean heading;
    private final String text;
    private final Token[] words;
    private final int[] begins;
    private final int[] ends;

    /**
     * A sentence.
     *
     * @param number of the sentence in its document
     * @param paragraph its number in the document
     * @param heading whether it is a title or a heading
     * @param words in order, with offsets in code points
     */
    public Passage(int number, int paragraph, boolean heading, String text, List<Token> words) {
        this.number = number;
        this.paragraph = paragraph;
        this.heading = heading;
        this.text = text;
        this.words = words.toArray(new Token[0]);
        this.begins = new int[this.words.length];
        this.ends = new int[this.words.length];
        int at = 0;
        int counted = 0;
        for (int i = 0; i < this.words.length; i++) {
            at = text.offsetByCodePoints(at, this.words[i].begin() - counted);
            begins[i] = at;
            at = text.offsetByCodePoints(at, this.words[i].end() - this.words[i].begin());
            ends[i] = at;
            counted = this.words[i].end();
        }
    }

    /** Its number in the document. */
    public int number() {
        return number;
    }

    /** The text as it stands. */
    public String text() {
        return text;
    }

    int paragraph() {
        return paragraph;
    }

    boolean heading() {
        return heading;
    }

    int size() {
        return words.length;
    }

    Token word(int i) {
        return words[i];
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** The first word that begins at or after an offset. */
    int wordFrom(int at) {
        int low = 0;
        int high = begins.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many code points stand before a UTF-16 offset. */
    public int codePoints(int at) {
        int word = wordFrom(at + 1) - 1;
        return word < 0 ? text.codePointCount(0, at) : words[word].begin() + text.codePointCount(begins[word], at);
    }

    /** The UTF-16 offset of a code point. */
    int offset(int codePoint) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle].begin() <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? text.offsetByCodePoints(0, codePoint)
                : text.offsetByCodePoints(begins[low - 1], codePoint - words[low - 1].begin());
    }
}
