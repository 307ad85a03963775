package org.wenmai.tokens;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wenmai.segmentation.Vocabulary;

/**
 * The {@link ListedWords} that the dictionary lacks, ready to be put together from the characters that text is cut into. Immutable,
 * shared by threads.
 */
final class WholeWords {
    private static final byte PIECE = (byte) NumberWords.Kind.PIECE.ordinal();

    private final Vocabulary dictionary;
    private final ListedWords listed;
    private final Map<String, Token.Word> words = new HashMap<>();
    /** Words that a longer one goes on after: 键值 of 键值对. */
    private final Set<String> beginnings = new HashSet<>();
    /** A bit for each character that a word goes on after, and for each that one ends with. */
    private final long[] goesOn = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private final long[] ends = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    WholeWords(ListedWords listed, Vocabulary dictionary, TermFilter filter) {
        this.dictionary = dictionary;
        this.listed = listed;
        listed.lackedBy(dictionary).forEach((form, tag) -> {
            words.put(form, new Token.Word(form, filter.keeps(form) ? form : null, tag, null));
            int last = form.length() - 1;
            for (int i = 0; i < last; i++) {
                goesOn[form.charAt(i) / Long.SIZE] |= 1L << form.charAt(i);
            }
            ends[form.charAt(last) / Long.SIZE] |= 1L << form.charAt(last);
        });
        for (String form : words.keySet()) {
            for (int end = 2; end < form.length(); end++) {
                String beginning = form.substring(0, end);
                if (words.containsKey(beginning)) {
                    beginnings.add(beginning);
                }
            }
        }
    }

    /** The number of the {@link NumberWords.Kind} that says what may join a word of the segmenter. */
    byte kind(String word) {
        NumberWords.Kind kind = NumberWords.of(word);
        char first = word.charAt(0);
        boolean piece =
                kind == NumberWords.Kind.OTHER && word.length() == 1 && (goesOn[first / Long.SIZE] >>> first & 1) != 0;
        return piece ? PIECE : (byte) kind.ordinal();
    }

    /** What may join one of the words. */
    byte kindOf(Token.Word word) {
        return beginnings.contains(word.text()) ? PIECE : (byte) NumberWords.Kind.OTHER.ordinal();
    }

    /** Whether a word may end with this character. */
    boolean mayEnd(char c) {
        return (ends[c / Long.SIZE] >>> c & 1) != 0;
    }

    /** Whether the dictionary has a word. */
    boolean isInDictionary(String form) {
        return dictionary.contains(form);
    }

    /** Whether two characters are an expression, so that the second begins no word: 看好 | 用, but 不 | 好用. */
    boolean isExpression(char before, char first) {
        return !listed.isGrammar(before) && listed.hasExpression(new String(new char[] {before, first}));
    }

    /** The word of a form, or null. */
    Token.Word of(String form) {
        return words.get(form);
    }
}
