package org.wenmai.sentiment;

import java.util.Arrays;
import org.wenmai.tokens.Folding;

/** A sentence on flat arrays: as written, as folded, and where its words stand. One thread's working space, filled anew for each sentence. */
final class SentenceText {
    private String sentence;
    private int length;
    private char[] written = new char[256];
    private char[] folded = new char[256];
    private boolean[] endsWord = new boolean[256];
    private int[] begins;
    private int[] wordBegins = new int[256];
    private int[] wordEnds = new int[256];
    private int words;

    /**
     * Takes a sentence.
     *
     * @param begins code points at which a word begins, ascending
     * @param ends code points at which a word ends, ascending
     */
    void of(String sentence, int[] begins, int[] ends) {
        this.sentence = sentence;
        length = sentence.length();
        if (endsWord.length <= length) {
            int size = Integer.highestOneBit(length + 1) << 1;
            written = new char[size];
            folded = new char[size];
            endsWord = new boolean[size];
        }
        sentence.getChars(0, length, written, 0);
        Folding.fold(sentence).getChars(0, length, folded, 0);
        boolean plain = isPlain();
        this.begins = plain ? begins : offsets(begins);
        int[] endsHere = plain ? ends : offsets(ends);
        if (endsHere.length > 0 && endsHere[endsHere.length - 1] > length) {
            throw new IllegalArgumentException("a word that ends at %d in a sentence of %d characters"
                    .formatted(endsHere[endsHere.length - 1], length));
        }
        Arrays.fill(endsWord, 0, length + 1, false);
        for (int end : endsHere) {
            endsWord[end] = true;
        }
        pair(this.begins, endsHere);
    }

    /** Whether every character is one UTF-16 unit. */
    private boolean isPlain() {
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(written[i])) {
                return false;
            }
        }
        return true;
    }

    /** From code points to UTF-16 units. */
    private int[] offsets(int[] codePoints) {
        int[] offsets = new int[codePoints.length];
        int at = 0;
        int count = 0;
        for (int i = 0; i < offsets.length; i++) {
            at = sentence.offsetByCodePoints(at, codePoints[i] - count);
            count = codePoints[i];
            offsets[i] = at;
        }
        return offsets;
    }

    /** A word goes from a beginning to the next end, unless another begins before that. */
    private void pair(int[] begins, int[] ends) {
        if (wordBegins.length < begins.length) {
            wordBegins = new int[2 * begins.length];
            wordEnds = new int[2 * begins.length];
        }
        words = 0;
        int end = 0;
        for (int i = 0; i < begins.length; i++) {
            while (end < ends.length && ends[end] <= begins[i]) {
                end++;
            }
            if (end < ends.length && (i + 1 == begins.length || begins[i + 1] >= ends[end])) {
                wordBegins[words] = begins[i];
                wordEnds[words++] = ends[end];
            }
        }
    }

    /** The sentence itself. */
    String sentence() {
        return sentence;
    }

    /** In UTF-16 units, as all offsets here. */
    int length() {
        return length;
    }

    /** The characters as written; those from {@link #length} on are of no meaning. */
    char[] written() {
        return written;
    }

    /** The characters folded; those from {@link #length} on are of no meaning. */
    char[] folded() {
        return folded;
    }

    /** Offsets at which a word begins, ascending. */
    int[] begins() {
        return begins;
    }

    /** By offset, whether a word ends there. */
    boolean[] endsWord() {
        return endsWord;
    }

    /** How many words it has. */
    int words() {
        return words;
    }

    /** Where a word begins. */
    int begin(int word) {
        return wordBegins[word];
    }

    /** Where a word ends, excluded. */
    int end(int word) {
        return wordEnds[word];
    }
}
