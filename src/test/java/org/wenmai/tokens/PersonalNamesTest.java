package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no lexicon lists. */
class PersonalNamesTest {
    @Test
    void haveMoreThanOneCharacter() {
        assertTrue(Shipped.tokeniser().tokenise("几周前他来了").stream().allMatch(token -> token.type() == null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "拉姆斯菲尔德",
                "克里斯蒂",
                "奥本海默",
                "斯威夫特",
                "乔纳森",
                "洛克菲勒",
                "约翰·阿基耶库姆",
                "谢尔盖·米哈尔科夫",
                "威廉·巴勒特",
                "赵新民",
                "曹鹏飞",
                "王建国"
            })
    void areWholeAndOfTypePerson(String name) {
        List<Token> tokens = Shipped.tokeniser().tokenise("记者" + name + "说，天气很好。");
        Token found = tokens.stream()
                .filter(token -> token.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + tokens));
        assertEquals("person", found.type());
        assertTrue(found.pos().startsWith("nr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"中国·哈尔滨", "村民·镇长", "三体·黑暗"})
    void areNotSeenInOtherWordsAroundADot(String text) {
        assertEquals(text.replace('·', '|'), Shipped.cut(text));
    }

    @Test
    void endBeforeATitle() {
        assertEquals("贝克|博士|来|了", Shipped.cut("贝克博士来了"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "安全和效率", "程序中的错误", "安全地到达", "方式和方法", "向社会公布名单", "都是由他写的", "都在为钱发愁", "单次收费五元", "史上最贵的手机", "成对出现的错误"
            })
    void areNotMadeOfAWordAndAFunctionWord(String text) {
        assertTrue(
                Shipped.tokeniser().tokenise(text).stream().noneMatch(token -> "person".equals(token.type())),
                () -> Shipped.cut(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王建国", "郭建设", "李和平", "司马懿", "欧阳修", "林志上", "周中平"})
    void stayWholeThoughTheirPartsAreWords(String name) {
        assertTrue(
                Shipped.tokeniser().tokenise("记者%s说，今天下雨。".formatted(name)).stream()
                        .anyMatch(token -> name.equals(token.text()) && "person".equals(token.type())),
                () -> Shipped.cut("记者%s说，今天下雨。".formatted(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"银联", "周内", "晶泰", "曾任"})
    void areNotSeenWhereTheCharactersAreHardlyLessLikelyByThemselves(String text) {
        assertTrue(
                Shipped.tokeniser().tokenise("昨天%s发布公告。".formatted(text)).stream()
                        .noneMatch(token -> "person".equals(token.type())),
                () -> Shipped.cut(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"小李", "老郑", "阿袁"})
    void mayBeASurnameBehindAFamiliarWord(String name) {
        assertTrue(
                Shipped.tokeniser().tokenise("请%s帮忙。".formatted(name)).stream()
                        .anyMatch(token -> name.equals(token.text()) && "person".equals(token.type())),
                () -> Shipped.cut("请%s帮忙。".formatted(name)));
    }

    @Test
    void doNotHideTheEndOfAListedWord() {
        assertEquals("线程|安全|的|代码", Shipped.cut("线程安全的代码"));
        assertEquals("一个|线程|中", Shipped.cut("一个线程中"));
    }

    @Test
    void doNotHideTheBeginningOfAListedWord() {
        assertEquals("查看|原文|链接", Shipped.cut("查看原文链接"));
        assertEquals("单一|维度|的|问题", Shipped.cut("单一维度的问题"));
        assertEquals("游戏|马里奥|赛车", Shipped.cut("游戏马里奥赛车"));
        assertEquals("除夕|回家时|长辈|都|在", Shipped.cut("除夕回家时长辈都在"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "他附上一张图和三段文本 ¦ 他|附上|一|张|图|和|三|段|文本",
                "这封信中写道 ¦ 这|封|信|中|写道",
                "第二代酷睿 ¦ 第二|代|酷睿",
                "8张图都在 ¦ 8|张|图|都|在",
                "每张票两百元 ¦ 每|张|票|两百|元",
            })
    void areNotSeenWhereANumberCountsWhatFollows(String text, String words) {
        assertEquals(words, Shipped.cut(text));
    }

    @Test
    void mayFollowAWordThatEndsLikeANumber() {
        assertEquals("大会|之一|张惠兰|主持", Shipped.cut("大会之一张惠兰主持"));
    }
}
