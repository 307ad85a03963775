package org.wenmai.tokens;

import org.wenmai.segmentation.Vocabulary;

/** The segmenter's words as tokens, settled once for each and not for each occurrence; what a token needs lies side by side. */
final class KnownWords {
    private static final int FIELDS = 4;
    private static final NumberWords.Kind[] KINDS = NumberWords.Kind.values();

    private final String[] fields;
    private final byte[] kinds;

    KnownWords(Vocabulary vocabulary, TermFilter filter) {
        fields = new String[FIELDS * vocabulary.size()];
        kinds = new byte[vocabulary.size()];
        for (int number = 0; number < kinds.length; number++) {
            String word = vocabulary.word(number);
            String pos = vocabulary.pos(number);
            fields[FIELDS * number] = word;
            fields[FIELDS * number + 1] = filter.keeps(word) ? word : null;
            fields[FIELDS * number + 2] = pos;
            fields[FIELDS * number + 3] = PartOfSpeech.type(pos);
            kinds[number] = (byte) NumberWords.of(word).ordinal();
        }
    }

    /** A word, in simplified form. */
    String word(int number) {
        return fields[FIELDS * number];
    }

    /** What may join it. */
    NumberWords.Kind kind(int number) {
        return KINDS[kinds[number]];
    }

    /** It as a token, at a place in code points. */
    Token token(int number, String written, int begin, int end) {
        int at = FIELDS * number;
        return new Token(written, fields[at + 1], fields[at + 2], fields[at + 3], begin, end);
    }
}
