package org.wenmai.statistics;

import java.io.Serializable;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.speech.SpeechReader;

/**
 * What the executors make a reader of sentiment and speech of.
 *
 * @param sentiment how sentences are labelled
 * @param speech words of reported speech
 */
public record ReaderSpec(ScorerSpec sentiment, SpeechLexicon speech) implements Serializable {
    SpeechReader reader() {
        return new SpeechReader(speech, sentiment.scorer()::score);
    }
}
