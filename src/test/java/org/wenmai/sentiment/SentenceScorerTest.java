package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.tokens.Folding;

/** Sentences whose words are parted by |, scored with a lexicon of a few words; expected values are products of its factors. */
class SentenceScorerTest {
    private static final String WORDS = """
            好\t0.8
            优秀\t0.6
            坏\t-0.8
            风险\t-0.5
            成功\t0.7
            大好河山\t0
            great\t0.5
            超越\t0.5
            不如\t-0.5
            """;
    private static final String RULES = """
            不\tnegation\t-1
            没有\tnegation\t-0.5
            非常\tdegree\t1.5
            有点\tdegree\t0.5
            但\tcontrast\t1
            虽然\tconcession\t0.5
            减少\treversal\t-1
            如果\thypothesis\t0.3
            """;

    private static final SentenceScorer SCORER = new SentenceScorer(
            SentimentLexicon.parse(
                    List.of(new LexiconFile("words", WORDS)), List.of(new LexiconFile("rules", RULES)), Folding::fold),
            0.2);

    private static SentencePolarity score(String marked) {
        String[] words = marked.split("\\|", -1);
        int[] begins = new int[words.length];
        int[] ends = new int[words.length];
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            begins[i] = at;
            at += words[i].codePointCount(0, words[i].length());
            ends[i] = at;
        }
        return SCORER.score(String.join("", words), begins, ends);
    }

    /** A single expression's weight and rules. */
    private static void assertOne(double weight, String rule, String marked) {
        List<Evidence> evidence = score(marked).evidence();
        assertEquals(1, evidence.size(), evidence.toString());
        assertEquals(weight, evidence.get(0).weight(), 1e-9);
        assertEquals(rule, evidence.get(0).rule());
    }

    @Test
    void aWordCountsItsWeight() {
        assertOne(0.8, "word", "很|好");
        assertEquals(0.8 / 1.3, score("很|好").polarity(), 1e-12);
        assertEquals("positive", score("很|好").label());
        assertEquals("negative", score("很|坏").label());
    }

    @Test
    void positiveAndNegativeWordsOutweighEachOther() {
        SentencePolarity polarity = score("好|、|坏");
        assertEquals(0, polarity.polarity());
        assertEquals("neutral", polarity.label());
        assertEquals(2, polarity.evidence().size());
    }

    @Test
    void theThresholdItselfIsNotNeutral() {
        SentimentLexicon half =
                SentimentLexicon.parse(List.of(new LexiconFile("w", "好\t0.5\n坏\t-0.5\n")), List.of(), Folding::fold);
        int[] begin = {0};
        int[] end = {1};
        assertEquals(
                "positive", new SentenceScorer(half, 0.5).score("好", begin, end).label());
        assertEquals(
                "negative", new SentenceScorer(half, 0.5).score("坏", begin, end).label());
        assertEquals(
                "neutral", new SentenceScorer(half, 0.51).score("好", begin, end).label());
    }

    @ParameterizedTest
    @CsvSource({
        "不|好, -0.8, negation 不",
        "没有|好, -0.4, negation 没有",
        "不|一二三四五六|好, -0.8, negation 不",
        "不|一二三四五六七|好, 0.8, word",
        "不，|好, 0.8, word",
        "好|不, 0.8, word",
        "没有|不|好, 0.4, negation 没有 · negation 不"
    })
    void aNegationTurnsWhatFollowsWithinItsReach(String marked, double weight, String rule) {
        assertOne(weight, rule, marked);
    }

    @Test
    void aNegationDoesNotReachOverAnotherPolarWord() {
        List<Evidence> evidence = score("不|好|又|优秀").evidence();
        assertEquals(-0.8, evidence.get(0).weight());
        assertEquals(0.6, evidence.get(1).weight());
    }

    @Test
    void aCompoundOfPolarWordsIsTurnedWhole() {
        assertEquals(
                List.of(0.5, 0.8),
                score("减少|风险|坏").evidence().stream().map(Evidence::weight).toList());
        assertEquals(
                List.of(-0.8, -0.8),
                score("不|好|坏").evidence().stream().map(Evidence::weight).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "非常|好, 1.2, degree 非常",
        "有点|坏, -0.4, degree 有点",
        "非常|一二三|好, 1.2, degree 非常",
        "非常|一二三四|好, 0.8, word",
        "不|非常|好, -1.2, negation 不 · degree 非常"
    })
    void aDegreeStrengthensOrWeakensWhatFollowsAtOnce(String marked, double weight, String rule) {
        assertOne(weight, rule, marked);
    }

    @ParameterizedTest
    @CsvSource({
        "减少|风险, 0.5, reversal 减少",
        "减少|了一些可能会有的|风险, 0.5, reversal 减少",
        "减少，|风险, -0.5, word",
        "不|减少|风险, -0.5, negation 不 · reversal 减少"
    })
    void aReversalTurnsWhatFollowsInItsClause(String marked, double weight, String rule) {
        assertOne(weight, rule, marked);
    }

    @ParameterizedTest
    @CsvSource({
        "甲|超越|乙, 0.5, comparison",
        "甲|超越|了|乙, 0.5, comparison",
        "甲|不如| |B, -0.5, comparison",
        "甲|没有|超越|乙, -0.25, negation 没有 · comparison",
        "实现|超越, 0.5, word",
        "超越|。|人, 0.5, word"
    })
    void aComparisonNamesItself(String marked, double weight, String rule) {
        assertOne(weight, rule, marked);
    }

    @Test
    void whatStandsBeforeAContrastCountsLess() {
        List<Evidence> evidence = score("好|，|但|坏").evidence();
        assertEquals(List.of(0.4, -0.8), evidence.stream().map(Evidence::weight).toList());
        assertEquals(
                List.of("contrast", "word"),
                evidence.stream().map(Evidence::rule).toList());
        assertEquals("negative", score("好|，|但|坏").label());
    }

    @Test
    void aContrastOpensAClauseWithoutAComma() {
        List<Evidence> evidence = score("虽然|好|但|坏").evidence();
        assertEquals("concession 虽然 · contrast", evidence.get(0).rule());
        assertEquals(0.2, evidence.get(0).weight(), 1e-9);
        assertEquals("word", evidence.get(1).rule());
    }

    @Test
    void anOpeningContrastHasNothingToOutweigh() {
        assertOne(0.8, "word", "但|好");
    }

    @ParameterizedTest
    @CsvSource({
        "虽然|一二三四五六七八|好, 0.4, concession 虽然", "如果|一二三四五六七八|好, 0.24, hypothesis 如果",
                "如果|不|好, -0.24, hypothesis 如果 · negation 不",
        "如果，|好, 0.8, word", "好|如果, 0.8, word", "如果|如果|好, 0.24, hypothesis 如果"
    })
    void aClauseOpenedByConcessionOrHypothesisCountsLess(String marked, double weight, String rule) {
        assertOne(weight, rule, marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"好|吗？", "好|吗?", "好|吗？！", "“|好|吗？”", "好|吗？ "})
    void aQuestionHalves(String marked) {
        assertOne(0.4, "question", marked);
    }

    @Test
    void aWordOfWeightZeroShieldsItsCharacters() {
        assertSame(SentencePolarity.NEUTRAL, score("大好|河山"));
        assertOne(0.8, "word", "大|好|河");
    }

    @Test
    void aNegationReachesOverAShield() {
        assertOne(-0.8, "negation 不", "不|大好河山|好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成|功能", "完|成功能", "完成功|能"})
    void anExpressionThatCutsAWordIsNone(String marked) {
        assertSame(SentencePolarity.NEUTRAL, score(marked));
    }

    @Test
    void anExpressionMayHoldSeveralWords() {
        assertOne(0.7, "word", "成|功");
    }

    @Test
    void evidenceHasItsPlaceInCodePoints() {
        List<Evidence> evidence = score("😂𠮷|好|，😂|成功|，|GREAT").evidence();
        assertEquals(
                List.of(
                        new Evidence("好", 2, 3, 0.8, "word"),
                        new Evidence("成功", 5, 7, 0.7, "word"),
                        new Evidence("GREAT", 8, 13, 0.5, "word")),
                evidence);
    }

    @Test
    void traditionalCharactersAreReadAsWritten() {
        List<Evidence> evidence = score("優秀").evidence();
        assertEquals("優秀", evidence.get(0).expression());
        assertEquals(0.6, evidence.get(0).weight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😂😂", "It| |is| |a| |model", "不|非常", "一|句|话", "？"})
    void withoutEvidenceASentenceIsNeutral(String marked) {
        assertSame(SentencePolarity.NEUTRAL, score(marked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"好|", "不|", "如果|好|", "不|好|坏|", "减少|", "但|好|", "😂|好|，|"})
    void aHundredThousandCharactersAreFast(String piece) {
        String marked = piece.repeat(200_000 / piece.length());
        SentencePolarity polarity = assertTimeout(Duration.ofSeconds(10), () -> score(marked));
        assertTrue(Math.abs(polarity.polarity()) < 1);
    }
}
