package org.wenmai.speech;

import org.wenmai.sentiment.SentencePolarity;

/** Scores a sentence, or a part of one. */
@FunctionalInterface
public interface Scoring {
    /**
     * Scores it.
     *
     * @param begins code points at which a word begins, ascending
     * @param ends code points at which a word ends, ascending
     */
    SentencePolarity score(String text, int[] begins, int[] ends);
}
