package org.wenmai.tokens;

import org.wenmai.segmentation.Vocabulary;

/** The segmenter's words as tokens have them, settled once for each and not for each occurrence. */
final class KnownWords {
    private static final byte SUFFIX = (byte) NumberWords.Kind.SUFFIX.ordinal();

    private final Token.Word[] words;
    /** By number, the {@link NumberWords.Kind}. */
    private final byte[] kinds;
    /** The same of a suffix that joins no word. */
    private final byte[] ownKinds;

    private final Vocabulary vocabulary;

    KnownWords(Vocabulary vocabulary, TermFilter filter, WholeWords whole) {
        this.vocabulary = vocabulary;
        words = new Token.Word[vocabulary.size()];
        kinds = new byte[words.length];
        ownKinds = new byte[words.length];
        for (int number = 0; number < words.length; number++) {
            String word = vocabulary.word(number);
            String pos = vocabulary.pos(number);
            String term = filter.keeps(word) ? word : null;
            words[number] = new Token.Word(word, term, pos, PartOfSpeech.type(word, pos));
            ownKinds[number] = whole.kind(word);
            kinds[number] = WordSuffixes.is(word) || whole.isEnding(word) ? SUFFIX : ownKinds[number];
        }
    }

    /** The number of the {@link NumberWords.Kind} that says what may join a word. */
    byte kind(int number) {
        return kinds[number];
    }

    /** The same of a suffix that joins nothing before it. */
    byte ownKind(int number) {
        return ownKinds[number];
    }

    /** The number of a word, negative where it is none of the known. */
    int number(String word) {
        return vocabulary.number(word);
    }

    /** A word as the dictionary writes it. */
    Token.Word word(int number) {
        return words[number];
    }
}
