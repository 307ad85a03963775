package org.wenmai.statistics;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.sentiment.SentenceScorer;
import org.wenmai.speech.SpeechReader;

/**
 * What the executors make a reader of sentiment and speech of.
 *
 * @param sentiment words that feel, and rules
 * @param threshold absolute polarity from which a sentence is not neutral
 * @param speech words of reported speech
 * @param terms the lexicon that names whom and what
 */
public record ReaderSpec(SentimentLexicon sentiment, double threshold, SpeechLexicon speech, TermLexicon terms)
        implements Serializable {
    SpeechReader reader() {
        Set<String> listed =
                terms.entries().stream().map(TermLexicon.Entry::term).collect(Collectors.toSet());
        return new SpeechReader(speech, listed, new SentenceScorer(sentiment, threshold)::score);
    }
}
