package org.wenmai.statistics;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.speech.SpeechReader;

/**
 * What the executors make a reader of sentiment and speech of.
 *
 * @param sentiment how sentences are labelled
 * @param speech words of reported speech
 * @param terms the lexicon that names whom and what
 */
public record ReaderSpec(ScorerSpec sentiment, SpeechLexicon speech, TermLexicon terms) implements Serializable {
    SpeechReader reader() {
        Set<String> listed =
                terms.entries().stream().map(TermLexicon.Entry::term).collect(Collectors.toSet());
        return new SpeechReader(speech, listed, sentiment.scorer()::score);
    }
}
