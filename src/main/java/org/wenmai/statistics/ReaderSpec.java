package org.wenmai.statistics;

import java.io.Serializable;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.sentiment.SentenceScorer;
import org.wenmai.speech.SpeechReader;

/**
 * What the executors make a reader of sentiment and speech of.
 *
 * @param sentiment words that feel, and rules
 * @param threshold absolute polarity from which a sentence is not neutral
 * @param speech words of reported speech
 */
public record ReaderSpec(SentimentLexicon sentiment, double threshold, SpeechLexicon speech) implements Serializable {
    SpeechReader reader() {
        return new SpeechReader(speech, new SentenceScorer(sentiment, threshold)::score);
    }
}
