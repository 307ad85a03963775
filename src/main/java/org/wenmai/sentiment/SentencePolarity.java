package org.wenmai.sentiment;

import java.util.List;

/**
 * How a sentence feels.
 *
 * @param label {@code positive}, {@code neutral} or {@code negative}
 * @param polarity in [-1, 1]; 0 without evidence
 * @param confidence probability of the label as the model gives it, null without a model or where it knows nothing of the sentence
 * @param evidence the expressions that counted, in order
 */
public record SentencePolarity(String label, double polarity, Double confidence, List<Evidence> evidence) {
    /** A sentence in which nothing counts. */
    public static final SentencePolarity NEUTRAL = new SentencePolarity("neutral", 0, null, List.of());

    public SentencePolarity {
        evidence = List.copyOf(evidence);
    }
}
