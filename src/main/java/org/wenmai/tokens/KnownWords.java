package org.wenmai.tokens;

import org.wenmai.segmentation.Vocabulary;

/** The segmenter's words as tokens, settled once for each and not for each occurrence. */
final class KnownWords {
    private final Known[] words;

    /**
     * A word as a token.
     *
     * @param word its simplified form
     * @param term the same, or null where it is filtered
     * @param pos part of speech, or null
     * @param type type of a name, or null
     * @param kind what may join it
     */
    record Known(String word, String term, String pos, String type, NumberWords.Kind kind) {}

    KnownWords(Vocabulary vocabulary, TermFilter filter) {
        words = new Known[vocabulary.size()];
        for (int number = 0; number < words.length; number++) {
            String word = vocabulary.word(number);
            String pos = vocabulary.pos(number);
            words[number] = new Known(
                    word, filter.keeps(word) ? word : null, pos, PartOfSpeech.type(pos), NumberWords.of(word));
        }
    }

    /** A word by its number. */
    Known get(int number) {
        return words[number];
    }
}
