package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.segmentation.WenmaiSegmenter;

class RepeatedCharactersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "哈哈哈 ¦ 哈哈哈",
                "哈哈哈哈，太好笑了 ¦ 哈哈哈哈|太|好|笑|了",
                "他呵呵呵呵呵地笑 ¦ 他|呵呵呵呵呵|地|笑",
                "大家说好好好 ¦ 大家|说|好好好",
                "周末买买买 ¦ 周末|买买买",
                "嗚嗚嗚嗚 ¦ 嗚嗚嗚嗚"
            })
    void areOneWordFromThreeOn(String sentence, String words) {
        assertEquals(words, Shipped.cut(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {"看看 ¦ 看看", "谢谢谢谢 ¦ 谢谢|谢谢", "天天天蓝 ¦ 天天|天蓝", "好好好看 ¦ 好好|好看", "三三三三 ¦ 三三三三", "高高兴兴 ¦ 高高兴兴"})
    void leaveWordsOfTwoAndWhatOtherWordsBeginOrEndIn(String sentence, String words) {
        assertEquals(words, Shipped.cut(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "高高兴兴 ¦ 高高兴兴",
                "他们吵吵闹闹地走了 ¦ 他们|吵吵闹闹|地|走|了",
                "规规矩矩 ¦ 规规矩矩",
                "甜甜蜜蜜 ¦ 甜甜蜜蜜",
                "來來回回 ¦ 來來回回",
                "好好看看 ¦ 好好|看看",
                "好好改改 ¦ 好好|改|改",
                "吵吵闹闹闹 ¦ 吵|吵闹|闹|闹"
            })
    void ofAWordOfTwoAreOneWord(String sentence, String words) {
        assertEquals(words, Shipped.cut(sentence));
    }

    @Test
    void countAsThreeHoweverOften() {
        assertEquals("呵呵呵", Shipped.termsOf("呵呵呵呵"));
        assertEquals("呵呵呵", Shipped.termsOf("呵呵呵呵呵呵呵"));
        assertEquals("嗚嗚嗚嗚", Shipped.tokeniser().tokenise("嗚嗚嗚嗚").get(0).text());
        assertEquals("呜呜呜", Shipped.termsOf("嗚嗚嗚嗚"));
    }

    @Test
    void areKnownWords() {
        for (Token token : Shipped.tokeniser().tokenise("他们吵吵闹闹，呵呵呵呵")) {
            assertTrue(Shipped.tokeniser().knows(token), token.text());
        }
    }

    @Test
    void leaveTheEntriesOfALexicon() {
        Tokeniser tokeniser = new Tokeniser(
                WenmaiSegmenter.shared(),
                TermLexicon.parse(List.of(new LexiconFile("mine.tsv", "赞\tconcept\n")), Folding::fold),
                Shipped.listedWords(),
                StopTerms.parse(List.of(), Folding::fold),
                false);
        assertEquals(
                List.of("赞", "赞", "赞"),
                tokeniser.tokenise("赞赞赞").stream().map(Token::text).toList());
    }
}
