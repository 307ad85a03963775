package org.wenmai.tokens;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.segmentation.Vocabulary;

/**
 * The segmenter's words as tokens, settled once for each and not for each occurrence. A word takes six bytes, a reference and its
 * marks, so that the common ones, which lie side by side, stay in a core's cache.
 */
final class KnownWords {
    private static final NumberWords.Kind[] KINDS = NumberWords.Kind.values();

    /** In the marks of a word: its kind, whether it is a term, and above them the number of its part of speech. */
    private static final int KIND_MASK = 7;

    private static final int TERM = 8;
    private static final int TAG_SHIFT = 4;

    private final String[] words;
    private final char[] marks;
    /** By number of a part of speech, it and the type that words of it have. */
    private final String[] tags;

    private final String[] types;

    KnownWords(Vocabulary vocabulary, TermFilter filter) {
        words = new String[vocabulary.size()];
        marks = new char[words.length];
        List<String> found = new ArrayList<>();
        for (int number = 0; number < words.length; number++) {
            String word = vocabulary.word(number);
            String pos = vocabulary.pos(number);
            if (!found.contains(pos)) {
                found.add(pos);
            }
            int kind = NumberWords.of(word).ordinal();
            words[number] = word;
            marks[number] = (char) (found.indexOf(pos) << TAG_SHIFT | (filter.keeps(word) ? TERM : 0) | kind);
        }
        tags = found.toArray(String[]::new);
        types = found.stream().map(PartOfSpeech::type).toArray(String[]::new);
    }

    /** What may join it. */
    NumberWords.Kind kind(int number) {
        return KINDS[marks[number] & KIND_MASK];
    }

    /**
     * A word as a token.
     *
     * @param written as it stands in the text, or null where that is no other than the dictionary's form
     * @param begin its place in code points
     */
    Token token(int number, String written, int begin, int end) {
        int mark = marks[number];
        int tag = mark >>> TAG_SHIFT;
        String word = words[number];
        return new Token(
                written == null ? word : written, (mark & TERM) != 0 ? word : null, tags[tag], types[tag], begin, end);
    }
}
