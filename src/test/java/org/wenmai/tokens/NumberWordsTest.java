package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.segmentation.ViterbiSegmenter;
import org.wenmai.segmentation.Vocabulary;

/** Numbers with what belongs to them are one word; what they count is another. */
class NumberWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "第三名 ¦ 第三|名",
                "第十七名 ¦ 第十七|名",
                "第一个问题 ¦ 第一|个|问题",
                "第二十一届 ¦ 第二十一|届",
                "第12名 ¦ 第12|名",
                "几十人 ¦ 几十|人",
                "数百人 ¦ 数百|人",
                "三百五十人 ¦ 三百五十|人",
                "3.5亿元 ¦ 3.5亿|元",
                "募得860万美元的资金 ¦ 募|得|860万|美元|的|资金",
                "募得 860 万美元的资金 ¦ 募|得|860|万|美元|的|资金",
                "一座200万卡集群 ¦ 一|座|200万|卡|集群",
                "二〇二四年 ¦ 二〇二四年",
                "二○○八年一月 ¦ 二○○八年|一月",
                "二◯二四年 ¦ 二◯二四年",
                "一○三路 ¦ 一○三|路",
                "三年 ¦ 三|年",
                "3年 ¦ 3|年",
                "2024年5月16日9时30分 ¦ 2024年|5月|16日|9时|30分",
                "30分钟 ¦ 30|分钟",
                "13月 ¦ 13|月",
                "十二月三十一日 ¦ 十二月|三十一日",
            })
    void joinTheirMagnitudesAndUnits(String sentence, String expected) {
        assertEquals(expected, Shipped.cut(sentence));
    }

    @Test
    void aCircleBesideNoNumeralIsAMark() {
        assertEquals("某|公司", Shipped.cut("某○○公司"));
        assertEquals("名单", Shipped.cut("○ 名单"));
        assertEquals("一", Shipped.cut("一○○○○○"));
    }

    @Test
    void aCircleIsAZeroBesideTraditionalCharactersToo() {
        Token year = Shipped.tokeniser().tokenise("二○○八年開業").get(0);
        assertEquals("二○○八年", year.text());
        assertEquals("t", year.pos());
    }

    @Test
    void aWordThatJoinsANumberBeginsWithANumeralOrIsACalendarUnit() {
        Vocabulary dictionary = ViterbiSegmenter.shared().vocabulary();
        int joining = 0;
        for (int number = 0; number < dictionary.size(); number++) {
            String word = dictionary.word(number);
            for (NumberWords.Kind kind : NumberWords.Kind.values()) {
                for (NumberWords.Kind before : NumberWords.Kind.values()) {
                    for (String stands : List.of("2024", "9", "十", "二〇二四", "第")) {
                        boolean joins = NumberWords.joining(kind, before, stands, word) > 0;
                        assertTrue(!joins || NumberWords.mayJoin(word.charAt(0)), word);
                        joining += joins ? 1 : 0;
                    }
                }
            }
        }
        assertNotEquals(0, joining);
    }
}
