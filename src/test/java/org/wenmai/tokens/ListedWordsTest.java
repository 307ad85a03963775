package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.SentimentLexicon;
import org.wenmai.lexicons.SpeechLexicon;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.lexicons.WordList;
import org.wenmai.segmentation.Segmentation;
import org.wenmai.segmentation.ViterbiSegmenter;

class ListedWordsTest {
    private static final ListedWords WORDS = words(
            "源码\n键值\n键值对\n营收\n权重\n电商\n公司\n客户端\n季度\n创新\n",
            """
            惊艳\t0.8
            丝滑\t0.6
            性价比\t0.4
            性价比高\t0.8
            最优\t0.5
            更丝滑\t0.6
            力挺\t0.4
            被喷\t-0.5
            凉了\t-0.6
            高质量\t0.5
            优秀\t0.8
            营收高\t0.5
            好用\t0.6
            内卷\t-0.5
            逆袭\t0.6
            点赞\t0.3
            黑盒\t0
            top\t0.4
            """,
            "更\tdegree\t1.3\n不\tnegation\t-1\n最\tdegree\t1.4\n挺\tdegree\t1.2\n收窄\treversal\t-1\n",
            "财报\tspeaker\ttext\n爆料\tcue\tclaim\n高管\tspeaker\ttitle\n看好\tcue\tclaim\n所说\tshield\tword\n",
            "点赞\n");

    private static ListedWords words(String words, String sentiment, String rules, String speech, String stops) {
        return ListedWords.of(
                WordList.parse(file(words), Folding::fold),
                SentimentLexicon.parse(file(sentiment), file(rules), Folding::fold),
                SpeechLexicon.parse(file(speech), Folding::fold),
                StopTerms.parse(file(stops), Folding::fold));
    }

    private static List<LexiconFile> file(String text) {
        return List.of(new LexiconFile("list", text));
    }

    private static Tokeniser tokeniser(Segmentation segmentation, String terms) {
        return new Tokeniser(
                segmentation.segmenter(),
                TermLexicon.parse(file(terms), Folding::fold),
                WORDS,
                StopTerms.parse(List.of(), Folding::fold),
                false);
    }

    private static String cut(String sentence) {
        return cut(tokeniser(Segmentation.WENMAI, ""), sentence);
    }

    private static String plainCut(String sentence) {
        return cut(
                new Tokeniser(
                        Segmentation.WENMAI.segmenter(),
                        TermLexicon.parse(List.of(), Folding::fold),
                        ListedWords.NONE,
                        StopTerms.parse(List.of(), Folding::fold),
                        false),
                sentence);
    }

    private static String cut(Tokeniser tokeniser, String sentence) {
        return String.join(
                "|", tokeniser.tokenise(sentence).stream().map(Token::text).toList());
    }

    @Test
    void takesListedWordsAndExpressionsThatTheDictionaryLacksAndNoPhrases() {
        assertEquals(
                Set.of(
                        "惊艳", "丝滑", "好用", "性价比", "力挺", "内卷", "逆袭", "收窄", "财报", "爆料", "高管", "源码", "键值", "键值对", "营收",
                        "权重", "电商", "客户端", "公司", "季度", "创新"),
                WORDS.putTogether(ViterbiSegmenter.shared().vocabulary()).keySet());
    }

    @Test
    void putsTheCharactersOfAWordTogether() {
        assertEquals("这|份|财报|真|惊艳", cut("这份财报真惊艳"));
        assertEquals("性价比|高|，|内卷|少".replace("，|", ""), cut("性价比高，内卷少"));
    }

    @Test
    void makesATermOfItWithoutAType() {
        Token word = tokeniser(Segmentation.WENMAI, "").tokenise("全场惊艳").get(1);
        assertEquals("惊艳", word.term());
        assertNull(word.type());
        assertNull(word.pos());
    }

    @Test
    void keepsTheTextAsItIsWritten() {
        Token word = tokeniser(Segmentation.WENMAI, "").tokenise("全場驚艷").get(1);
        assertEquals("驚艷", word.text());
        assertEquals("惊艳", word.term());
        assertEquals(2, word.begin());
        assertEquals(4, word.end());
    }

    @Test
    void leavesWordsThatTheSegmenterSeesAcrossAlone() {
        assertEquals("手指|在|屏幕|上|丝|滑动", cut("手指在屏幕上丝滑动"));
    }

    @Test
    void putsWordsOfTheListTogether() {
        assertEquals("他|把|源码|给|了|电商", cut("他把源码给了电商"));
    }

    @Test
    void putsAWordOfTheDictionaryTogetherThatTheSegmenterCuts() {
        assertEquals("第四|季|度|盘点", plainCut("第四季度盘点"));
        assertEquals("第四|季度|盘点", cut("第四季度盘点"));
        assertEquals("这|一|创新|在于", cut("这一创新在于"));
    }

    @Test
    void givesAWordOfTheDictionaryItsPartOfSpeech() {
        Token word = tokeniser(Segmentation.WENMAI, "").tokenise("第四季度盘点").get(1);
        assertEquals("季度", word.term());
        assertEquals("n", word.pos());
    }

    @Test
    void findsTheLongerOfTwoThatBeginAlike() {
        assertEquals("读取|键值对|和|键值", cut("读取键值对和键值"));
    }

    @Test
    void putsAWordOfTheDictionaryAndOneCharacterTogether() {
        assertEquals("打开|客户端", cut("打开客户端"));
        assertEquals("老|客户|，|端|来|茶".replace("，|", ""), cut("老客户，端来茶"));
    }

    @Test
    void aWordOfTheListIsNoName() {
        Token word = tokeniser(Segmentation.WENMAI, "").tokenise("模型的权重很大").get(2);
        assertEquals("权重", word.term());
        assertNull(word.type());
    }

    @Test
    void leavesACharacterToTheExpressionBeforeIt() {
        assertEquals("他们|不|看|好|用|文字|的|方式", cut("他们不看好用文字的方式"));
        assertEquals("界面|不|好用", cut("界面不好用"));
    }

    @Test
    void isNoName() {
        Token word = tokeniser(Segmentation.WENMAI, "").tokenise("多名高管离职").stream()
                .filter(token -> token.text().equals("高管"))
                .findFirst()
                .orElseThrow();
        assertEquals("n", word.pos());
        assertNull(word.type());
    }

    @Test
    void cutsNamesThatHoldOne() {
        assertEquals("他们|都|爆料|了", cut("他们都爆料了"));
        assertEquals("高管|薪|酬", cut("高管薪酬"));
        assertEquals("还有|80万|高管", cut("还有80万高管"));
    }

    @Test
    void doesTheSameForHanLp() {
        assertEquals("这|份|财报|真|惊艳", cut(tokeniser(Segmentation.HANLP, ""), "这份财报真惊艳"));
    }

    @Test
    void givesWayToTheTermLexicon() {
        assertEquals("真惊艳号|起飞", cut(tokeniser(Segmentation.WENMAI, "真惊艳号\tsystem\n"), "真惊艳号起飞"));
    }

    @Test
    void knowsItsWords() {
        Tokeniser tokeniser = tokeniser(Segmentation.WENMAI, "");
        assertEquals(
                List.of(true, true),
                tokeniser.tokenise("全场惊艳").stream().map(tokeniser::knows).toList());
    }

    @Test
    void holdsNothingWhereNothingIsListed() {
        assertEquals(
                Set.of(),
                words("", "", "", "", "")
                        .putTogether(ViterbiSegmenter.shared().vocabulary())
                        .keySet());
    }
}
