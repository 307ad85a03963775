package org.wenmai.tokens;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wenmai.segmentation.Vocabulary;

/**
 * The {@link ListedWords}, ready to be put together from the characters that text is cut into. Immutable,
 * shared by threads.
 */
final class WholeWords {
    private static final byte PIECE = (byte) NumberWords.Kind.PIECE.ordinal();

    private static final int HASH = 0x9E3779B9;
    private static final int LOG_ENDS = 16;
    private static final int LOG_BITS_OF_LONG = 6;

    private final Vocabulary dictionary;
    private final ListedWords listed;
    private final Map<String, Token.Word> words = new HashMap<>();
    /** Words that a longer one goes on after: 键值 of 键值对. */
    private final Set<String> beginnings = new HashSet<>();
    /** A bit for each character that a word goes on after, and for each hash of the two that one ends with. */
    private final long[] goesOn = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private final long[] ends = new long[1 << LOG_ENDS - LOG_BITS_OF_LONG];

    /** A bit for each character that makes one of the words of a word of the dictionary: 客户|端. */
    private final long[] endings = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    WholeWords(ListedWords listed, Vocabulary dictionary, TermFilter filter) {
        this.dictionary = dictionary;
        this.listed = listed;
        listed.putTogether(dictionary).forEach((form, tag) -> {
            words.put(form, new Token.Word(form, filter.keeps(form) ? form : null, tag, PartOfSpeech.type(form, tag)));
            int last = form.length() - 1;
            if (last > 1 && dictionary.contains(form.substring(0, last))) {
                endings[form.charAt(last) / Long.SIZE] |= 1L << form.charAt(last);
            }
            for (int i = 0; i < last; i++) {
                goesOn[form.charAt(i) / Long.SIZE] |= 1L << form.charAt(i);
            }
            int end = hash(form.charAt(last - 1), form.charAt(last));
            ends[end / Long.SIZE] |= 1L << end;
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

    /** Whether one of the words may be a word of the dictionary and this one, a single character. */
    boolean isEnding(String word) {
        char c = word.charAt(0);
        return word.length() == 1 && (endings[c / Long.SIZE] >>> c & 1) != 0;
    }

    /** What may join one of the words. */
    byte kindOf(Token.Word word) {
        return beginnings.contains(word.text()) ? PIECE : (byte) NumberWords.Kind.OTHER.ordinal();
    }

    /** Whether a word may end with these two characters. */
    boolean mayEnd(char before, char last) {
        int end = hash(before, last);
        return (ends[end / Long.SIZE] >>> end & 1) != 0;
    }

    private static int hash(char before, char last) {
        return (before * HASH + last) * HASH >>> Integer.SIZE - LOG_ENDS;
    }

    /** Whether the dictionary has a word. */
    boolean isInDictionary(String form) {
        return dictionary.contains(form);
    }

    /** The dictionary's part of speech of a word, null where it has none. */
    String tag(String form) {
        int number = dictionary.number(form);
        return number < 0 ? null : dictionary.pos(number);
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
