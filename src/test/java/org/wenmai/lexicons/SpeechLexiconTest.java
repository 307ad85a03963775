package org.wenmai.lexicons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.SpeechLexicon.Entry;
import org.wenmai.lexicons.SpeechLexicon.Kind;

class SpeechLexiconTest {
    private static SpeechLexicon parse(String... files) {
        return SpeechLexicon.parse(
                List.of(files).stream()
                        .map(text -> new LexiconFile("speech", text))
                        .toList(),
                text -> text);
    }

    @Test
    void anExpressionMayBeOfSeveralKindsAndTheLastFileWins() {
        assertEquals(
                List.of(
                        new Entry("批评", Map.of(Kind.CUE, "neutral", Kind.REGARD, "negative")),
                        new Entry("他", Map.of(Kind.PRONOUN, "person"))),
                parse("# 评\n批评\tcue\tclaim\n批评\tregard\tnegative\n他\tpronoun\tperson", "批评\tcue\tneutral")
                        .entries());
    }

    @Test
    void everyWrongLineIsNamedWithWhatWasExpected() {
        String message = assertThrows(
                        LexiconFormatException.class,
                        () -> parse("说\tspeak\tneutral\n说\tcue\tloud\n说\tcue\n\tcue\tneutral\n说\tcue\tneutral"))
                .getMessage();
        assertEquals(4, message.lines().count());
        assertTrue(
                message.contains("speech:1: expected 'expression<TAB>kind<TAB>class' with kind cue, cue_before"),
                message);
        assertTrue(
                message.contains(
                        "speech:2: expected 'expression<TAB>kind<TAB>class' with class claim, deny, hedge, neutral"),
                message);
    }
}
