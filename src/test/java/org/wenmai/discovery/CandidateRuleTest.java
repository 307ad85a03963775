package org.wenmai.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedWords;
import org.wenmai.tokens.WordUnits;

class CandidateRuleTest {
    private static final CandidateRule RULE = new CandidateRule(
            TermLexicon.parse(List.of(new LexiconFile("terms", "云梯雀\tsystem\t云梯 Bird\n")), Folding::fold),
            ListedWords.NONE,
            StopTerms.parse(List.of(new LexiconFile("stops", "今天\n宣布\n注意\n")), Folding::fold));

    private static boolean accepts(String gram) {
        return RULE.accepts(WordUnits.of(gram));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"时空patch", "韶川仪", "tim brooks", "llama 3", "美的集团", "奥·波", "百家号", "华为云", "对话机器人", "向量数据库", "智慧和硕"
            })
    void whatMayBeAWordPasses(String gram) {
        assertTrue(accepts(gram));
    }

    @ParameterizedTest
    @ValueSource(strings = {"的韶川", "韶川在", "我韶川", "韶川说"})
    void functionCharactersAtAnEdgeAreGlue(String gram) {
        assertFalse(accepts(gram));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "硬件和软件",
                "openai与公司",
                "铁打的写字楼",
                "sora的技术",
                "公司对市场",
                "从公司市场",
                "今天发布",
                "发布今天",
                "in the",
                "the model"
            })
    void functionWordsBetweenOrBesideWordsAreGlue(String gram) {
        assertFalse(accepts(gram));
    }

    @ParameterizedTest
    @ValueSource(strings = {"几个月", "十年", "第三", "两家公司"})
    void quantitiesAreNoWords(String gram) {
        assertFalse(accepts(gram));
    }

    @ParameterizedTest
    @ValueSource(strings = {"公司", "云梯雀", "云梯bird"})
    void wordsOfTheDictionaryAndOfTheLexiconAreNotNew(String gram) {
        assertFalse(accepts(gram));
    }

    @ParameterizedTest
    @ValueSource(strings = {"云", "patch", "3 patch", ""})
    void oneUnitOrABareNumberInFrontIsNoNewWord(String gram) {
        assertFalse(accepts(gram));
    }

    @Test
    void aStopTermThatStandsThereByChanceIsADoubtOnly() {
        assertTrue(accepts("注意力机制"));
        assertTrue(RULE.isDoubtful(WordUnits.of("注意力机制")));
        assertFalse(RULE.isDoubtful(WordUnits.of("韶川仪")));
    }

    @Test
    void aWordIsCutAtEveryPlaceAndAGramThatGoesOnIsNot() {
        assertEquals(
                List.of(new GramParts.Cut("韶", "川patch", false), new GramParts.Cut("韶川", "patch", false)),
                GramParts.cuts("韶川patch", RULE));
        assertEquals(List.of(), GramParts.cuts("韶川·", RULE));
        assertEquals(List.of("韶川", "川patch"), GramParts.inside("韶川patch"));
        assertEquals(List.of(), GramParts.insideOfKnown("韶川仪", RULE));
        assertEquals(List.of("云梯", "梯雀"), GramParts.insideOfKnown("云梯雀", RULE));
    }
}
