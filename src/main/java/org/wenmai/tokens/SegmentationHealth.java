package org.wenmai.tokens;

import java.util.Arrays;
import java.util.List;
import org.wenmai.segmentation.Segmenter;
import org.wenmai.segmentation.Words;

/**
 * Where the words of a text are weak: words that neither the lexicon nor the dictionary knows, words of one character, Latin names
 * that may have been cut, and places where the tokens and another segmenter cut otherwise. What the term lexicon decided is sure: places
 * within its entries and at their edges do not count. Sums over sentences, by one thread.
 */
public final class SegmentationHealth {
    /** One is enough for all documents of a thread. */
    private static final ThreadLocal<Space> SPACE = ThreadLocal.withInitial(Space::new);

    /** A token begins or ends before this character. */
    private static final byte CUT = 1;

    /** This character stands in an entry of the lexicon. */
    private static final byte ENTRY = 2;

    /** A working space: the words of the other segmenter, and by character {@link #CUT} and {@link #ENTRY}. */
    private static final class Space {
        private final Words words = new Words();
        private byte[] marks = new byte[256];

        byte[] noMarks(int length) {
            if (marks.length <= length) {
                marks = new byte[Integer.highestOneBit(length) << 1];
            } else {
                Arrays.fill(marks, 0, length + 1, (byte) 0);
            }
            return marks;
        }
    }

    private final Tokeniser tokeniser;
    private final Segmenter other;
    private final Space space = SPACE.get();

    private long tokens;
    private long chinese;
    private long unknown;
    private long single;
    private long latinSplits;
    private long places;
    private long disagreements;

    /**
     * Sums of nothing yet.
     *
     * @param other the segmenter beside the tokeniser's own
     */
    public SegmentationHealth(Tokeniser tokeniser, Segmenter other) {
        this.tokeniser = tokeniser;
        this.other = other;
    }

    /**
     * Adds a sentence.
     *
     * @param found what the tokeniser makes of it
     */
    public void add(String sentence, List<Token> found) {
        tokens += found.size();
        byte[] marks = space.noMarks(sentence.length());
        Token before = null;
        int at = 0;
        int codePoints = 0;
        for (Token token : found) {
            at = sentence.offsetByCodePoints(at, token.begin() - codePoints);
            codePoints = token.begin();
            int end = at + token.text().length();
            if (tokeniser.isEntry(token)) {
                Arrays.fill(marks, at, end, ENTRY);
            }
            marks[at] |= CUT;
            marks[end] |= CUT;
            count(token);
            latinSplits += before != null && mayBeOneName(sentence, at, before, token) ? 1 : 0;
            before = token;
        }
        compare(Folding.fold(sentence).toCharArray(), marks);
    }

    private void count(Token token) {
        if (!hasHan(token.text())) {
            return;
        }
        chinese++;
        single += token.end() - token.begin() == 1 ? 1 : 0;
        unknown += tokeniser.knows(token) ? 0 : 1;
    }

    private static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            int kind = CharacterKinds.of(text.charAt(i));
            if ((kind & CharacterKinds.HAN) != 0
                    || (kind & CharacterKinds.SURROGATE) != 0 && Characters.isHan(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Two Latin words with a capital each and at most one space between. */
    private static boolean mayBeOneName(String sentence, int begin, Token before, Token token) {
        int gap = token.begin() - before.end();
        return gap <= 1
                && (gap == 0 || sentence.charAt(begin - 1) == ' ')
                && isLatinName(before.text())
                && isLatinName(token.text());
    }

    private static boolean isLatinName(String word) {
        return Characters.isLatin(Folding.fold(word.charAt(0)))
                && word.chars().anyMatch(Character::isUpperCase)
                && word.codePoints().noneMatch(Characters::isHan);
    }

    private void compare(char[] text, byte[] marks) {
        Words words = space.words;
        int begin = 0;
        while (begin < text.length) {
            int end = begin;
            while (end < text.length && (CharacterKinds.of(text[end]) & CharacterKinds.HAN) != 0) {
                end++;
            }
            if (end - begin > 1) {
                other.segment(text, begin, end, words);
                int next = 0;
                for (int i = begin + 1; i < end; i++) {
                    while (words.end(next) < i) {
                        next++;
                    }
                    if (((marks[i - 1] | marks[i]) & ENTRY) == 0) {
                        places++;
                        disagreements += ((marks[i] & CUT) != 0) == (words.end(next) == i) ? 0 : 1;
                    }
                }
            }
            begin = Math.max(end, begin + 1);
        }
    }

    /** All tokens. */
    public long tokens() {
        return tokens;
    }

    /** Tokens with a Chinese character. */
    public long chinese() {
        return chinese;
    }

    /** Those that neither the lexicon nor the dictionary knows; numbers and dates are known. */
    public long unknown() {
        return unknown;
    }

    /** Those of one character. */
    public long single() {
        return single;
    }

    /** Latin words that stand side by side and may be one name. */
    public long latinSplits() {
        return latinSplits;
    }

    /** Places between two Chinese characters of which neither stands in an entry of the lexicon. */
    public long places() {
        return places;
    }

    /** Those of them at which either the tokens or the other segmenter cut, and not both. */
    public long disagreements() {
        return disagreements;
    }
}
