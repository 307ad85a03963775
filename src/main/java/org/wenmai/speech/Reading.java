package org.wenmai.speech;

import java.util.List;
import org.wenmai.sentiment.SentencePolarity;

/**
 * What was found in a document.
 *
 * @param sentences one for each sentence read
 * @param quotations in order
 * @param mentions what is said of whom, in order
 */
public record Reading(List<Voice> sentences, List<Quotation> quotations, List<TargetMention> mentions) {
    public Reading {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        mentions = List.copyOf(mentions);
    }

    /**
     * Who feels what in a sentence.
     *
     * @param quoted whether what decides its polarity, or else most of it, is reported speech
     * @param speaker whose, null for the author and where nobody is named
     */
    public record Voice(SentencePolarity polarity, boolean quoted, Speaker speaker) {}
}
