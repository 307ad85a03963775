package org.wenmai.sentiment;

import java.util.List;

/** Scores a sentence, or a part of one. Shared by threads. */
@FunctionalInterface
public interface Scorer {
    /**
     * A sentence and its words.
     *
     * @param begins code points at which a word begins, ascending
     * @param ends code points at which a word ends, ascending
     */
    record Sentence(String text, int[] begins, int[] ends) {}

    /**
     * Scores a sentence.
     *
     * @param begins code points at which a word begins, ascending
     * @param ends code points at which a word ends, ascending
     */
    SentencePolarity score(String text, int[] begins, int[] ends);

    /** Scores the sentences of a document, each by itself; what is quicker for many at once does them at once. */
    default List<SentencePolarity> scoreAll(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> score(sentence.text(), sentence.begins(), sentence.ends()))
                .toList();
    }
}
