package org.wenmai.tokens;

import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.segmentation.Vocabulary;

/**
 * What stands around a character of a text: those on its two sides, folded without an eye to what stands beside them, the words of the
 * dictionary that go over it, and whether the text there is traditional.
 */
final class Surroundings {
    private static final int LONGEST = 4;

    /** How many characters on either side are asked whether a text is traditional. */
    private static final int NEAR = 100;

    private final StringBuilder text;
    private final int place;
    private final String whole;
    private final int at;
    private final Vocabulary dictionary = ViterbiSegmenter.shared().vocabulary();

    /** What stands around a place of a text. */
    Surroundings(String whole, int at) {
        this.whole = whole;
        this.at = at;
        int begin = Math.max(0, at - LONGEST + 1);
        int end = Math.min(whole.length(), at + LONGEST);
        text = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            text.append(Folding.fold(whole.charAt(i)));
        }
        place = at - begin;
    }

    /** Which of the characters that are asked for it is; the first is 0. */
    int place() {
        return place;
    }

    /** One of the characters; a space where the text has none or none is asked for. */
    char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    /** Those from one on to the place, excluded. */
    String from(int begin) {
        return text.substring(begin, place);
    }

    /** The part of speech of a word, null where the dictionary does not have it. */
    String pos(String word) {
        int number = dictionary.number(word);
        return number < 0 ? null : dictionary.pos(number);
    }

    /** Writes the character in another form. */
    void write(char form) {
        text.setCharAt(place, form);
    }

    /** How many characters the longest word of the dictionary has, two or more, that begins with one of these and goes over the place, or 0. */
    int longestWord(int begin) {
        for (int end = Math.min(text.length(), begin + LONGEST); end > Math.max(place, begin + 1); end--) {
            if (dictionary.contains(text.substring(begin, end))) {
                return end - begin;
            }
        }
        return 0;
    }

    /** The same of all that go over the place. */
    int longestWord() {
        int longest = 0;
        for (int begin = 0; begin <= place; begin++) {
            longest = Math.max(longest, longestWord(begin));
        }
        return longest;
    }

    /** Whether a traditional character stands near it that is none of those whose form depends on what stands beside them. */
    boolean isTraditional() {
        int end = Math.min(whole.length(), at + NEAR);
        for (int i = Math.max(0, at - NEAR); i < end; i++) {
            if ((CharacterKinds.of(whole.charAt(i)) & CharacterKinds.TRADITIONAL) != 0) {
                return true;
            }
        }
        return false;
    }
}
