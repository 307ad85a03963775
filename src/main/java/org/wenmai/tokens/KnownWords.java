package org.wenmai.tokens;

import org.wenmai.segmentation.Vocabulary;

/** The segmenter's words as tokens have them, settled once for each and not for each occurrence. */
final class KnownWords {
    private final Token.Word[] words;
    /** By number, the {@link NumberWords.Kind}. */
    private final byte[] kinds;

    KnownWords(Vocabulary vocabulary, TermFilter filter) {
        words = new Token.Word[vocabulary.size()];
        kinds = new byte[words.length];
        for (int number = 0; number < words.length; number++) {
            String word = vocabulary.word(number);
            String pos = vocabulary.pos(number);
            String term = filter.keeps(word) ? word : null;
            words[number] = new Token.Word(word, term, pos, PartOfSpeech.type(pos));
            kinds[number] = (byte) NumberWords.of(word).ordinal();
        }
    }

    /** The number of the {@link NumberWords.Kind} that says what may join a word. */
    byte kind(int number) {
        return kinds[number];
    }

    /** A word as the dictionary writes it. */
    Token.Word word(int number) {
        return words[number];
    }
}
