package org.wenmai.lexicons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.lexicons.SentimentLexicon.Entry;
import org.wenmai.lexicons.SentimentLexicon.Kind;

class SentimentLexiconTest {
    private static List<Entry> parse(List<String> words, List<String> rules) {
        return SentimentLexicon.parse(files("words", words), files("rules", rules), text -> text)
                .entries();
    }

    private static List<LexiconFile> files(String name, List<String> texts) {
        return texts.stream()
                .map(text -> new LexiconFile(name + texts.indexOf(text), text))
                .toList();
    }

    private static String problem(List<String> words, List<String> rules) {
        return assertThrows(LexiconFormatException.class, () -> parse(words, rules))
                .getMessage();
    }

    @Test
    void holdsWordsWithTheirWeightAndRulesWithTheirKindAndFactor() {
        assertEquals(
                List.of(
                        new Entry("好", Kind.POLAR, 0.5),
                        new Entry("问题", Kind.POLAR, 0),
                        new Entry("不", Kind.NEGATION, -1),
                        new Entry("如果", Kind.HYPOTHESIS, 0.5)),
                parse(List.of("好\t0.5\n问题\t0"), List.of("不\tnegation\t-1\n如果\thypothesis\t0.5")));
    }

    @Test
    void aLaterFileWinsAndARuleWinsOverAWord() {
        assertEquals(
                List.of(new Entry("好", Kind.POLAR, 0.9), new Entry("很", Kind.DEGREE, 1.5)),
                parse(List.of("好\t0.5\n很\t0.1", "好\t0.9"), List.of("很\tdegree\t1.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"好", "好\t", "好\t1.1", "好\t-1.1", "好\tNaN", "好\tgood", "好\t0.5\tx", "\t0.5"})
    void aWordOfAnotherFormIsNamed(String line) {
        assertEquals(
                "words0:2: expected 'expression<TAB>weight' with weight in [-1, 1], found '" + line + "'",
                problem(List.of("# head\n" + line), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不",
                "不\tnegation",
                "不\tnegation\t-3.1",
                "不\tnegation\tx",
                "不\tpolar\t0.5",
                "不\tNEGATION\t-1",
                "不\tother\t1",
                "不\tnegation\t-1\tx",
                "\tnegation\t-1",
                "不\t\t-1"
            })
    void aRuleOfAnotherFormIsNamed(String line) {
        assertEquals(
                "rules0:2: expected 'expression<TAB>kind<TAB>factor' with kind negation, degree, contrast, concession, reversal or hypothesis and factor in [-3, 3], found '"
                        + line + "'",
                problem(List.of(), List.of("\n" + line)));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertEquals(2, problem(List.of("好"), List.of("不")).lines().count());
    }
}
