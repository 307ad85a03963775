package org.wenmai.tokens;

import java.util.HashMap;
import java.util.Map;
import org.wenmai.segmentation.Vocabulary;

/** The segmenter's words as tokens have them, settled once for each and not for each occurrence. */
final class KnownWords {
    private final Token.Word[] words;
    /** By number, the {@link NumberWords.Kind}. */
    private final byte[] kinds;
    /** The numbers of words of one character. */
    private final Map<Character, Integer> characters = new HashMap<>();

    KnownWords(Vocabulary vocabulary, TermFilter filter, WholeWords whole) {
        words = new Token.Word[vocabulary.size()];
        kinds = new byte[words.length];
        for (int number = 0; number < words.length; number++) {
            String word = vocabulary.word(number);
            String pos = vocabulary.pos(number);
            String term = filter.keeps(word) ? word : null;
            words[number] = new Token.Word(word, term, pos, PartOfSpeech.type(pos));
            kinds[number] = whole.kind(word);
            if (word.length() == 1) {
                characters.put(word.charAt(0), number);
            }
        }
    }

    /** The number of the {@link NumberWords.Kind} that says what may join a word. */
    byte kind(int number) {
        return kinds[number];
    }

    /** The number of the word that a character is, or -1. */
    int number(char character) {
        return characters.getOrDefault(character, -1);
    }

    /** A word as the dictionary writes it. */
    Token.Word word(int number) {
        return words[number];
    }
}
