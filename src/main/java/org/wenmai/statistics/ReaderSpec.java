package org.wenmai.statistics;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.sentiment.Register;
import org.wenmai.sentiment.ScorerSpec;
import org.wenmai.speech.SpeechReader;

/**
 * What the executors make readers of sentiment and speech of.
 *
 * @param news how sentences of the register news are labelled
 * @param review how sentences of the register review are
 * @param speech words of reported speech
 * @param terms the lexicon that names whom and what
 */
public record ReaderSpec(ScorerSpec news, ScorerSpec review, SpeechLexicon speech, TermLexicon terms)
        implements Serializable {
    SpeechReader reader(Register register) {
        Set<String> listed =
                terms.entries().stream().map(TermLexicon.Entry::term).collect(Collectors.toSet());
        return new SpeechReader(speech, listed, scorer(register).scorer());
    }

    private ScorerSpec scorer(Register register) {
        return switch (register) {
            case NEWS -> news;
            case REVIEW -> review;
        };
    }

    /** The name of what labels a register. */
    String name(Register register) {
        return scorer(register).name();
    }
}
