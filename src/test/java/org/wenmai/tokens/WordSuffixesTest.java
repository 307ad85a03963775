package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suffix is no word by itself: it makes one of the word before it. */
class WordSuffixesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "系统的扩展性不错 ¦ 系统|的|扩展性|不错",
                "这家提供商降价 ¦ 这家|提供商|降价",
                "攻击者没有进来 ¦ 攻击者|没有|进来",
                "把数据结构化 ¦ 把|数据|结构化",
                "留存率下降 ¦ 留存率|下降",
                "合规性检查 ¦ 合规性|检查",
                "自动化率很高 ¦ 自动化率|很|高",
            })
    void makesOneWordOfTheWordBefore(String sentence, String expected) {
        assertEquals(expected, Shipped.cut(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "总统率团出访 ¦ 总统|率|团|出访",
                "真正感兴趣 ¦ 真正|感兴趣",
                "明年实现量产 ¦ 明年|实现|量产",
                "他们的性格 ¦ 他们|的|性格",
                "业界认为 ¦ 业界|认为",
            })
    void staysApartWhereItBeginsAnotherWord(String sentence, String expected) {
        assertEquals(expected, Shipped.cut(sentence));
    }

    @Test
    void takesNoNameAndNoEntryOfTheLexiconApart() {
        assertEquals("北京|式", Shipped.cut("北京式"));
        assertEquals("大模型|化", Shipped.cut("大模型化"));
    }

    @Test
    void givesTheWordItsOwnTermAndTag() {
        Token word = Shipped.tokeniser().tokenise("攻击者").get(0);
        assertEquals("攻击者", word.term());
        assertEquals("n", word.pos());
        assertNull(word.type());
        assertEquals("v", Shipped.tokeniser().tokenise("结构化").get(0).pos());
    }

    @Test
    void joinsTraditionalCharactersToo() {
        Token word = Shipped.tokeniser().tokenise("擴展性").get(0);
        assertEquals("擴展性", word.text());
        assertEquals("扩展性", word.term());
    }

    @Test
    void aPluralIsNoTerm() {
        assertEquals("消费者", Shipped.termsOf("消费者们"));
    }
}
