package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormByWordsTest {
    @ParameterizedTest
    @CsvSource({
        "乾隆年間, 乾隆年间",
        "清乾隆玉器, 清乾隆玉器",
        "扭轉乾坤, 扭转乾坤",
        "房間很乾淨, 房间很干净",
        "大家乾杯, 大家干杯",
        "餅乾隆重上市, 饼干隆重上市",
        "瞭解情況, 了解情况",
        "一目瞭然, 一目了然",
        "藉口, 借口",
        "一片狼藉, 一片狼藉",
        "慰藉, 慰藉",
        "憑藉經驗, 凭借经验",
        "蒜薹炒肉, 蒜薹炒肉"
    })
    void isThatOfAWordOfTheDictionary(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({"贺小乾明, 贺小乾明", "賀小乾明, 贺小干明", "登上瞭望塔, 登上瞭望塔", "藉由這個機會, 借由这个机会"})
    void isItselfElsewhereButForWhatTraditionalTextMostlyWrites(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({"他已答覆, 他已答复", "反覆修改, 反复修改", "他的回覆很短, 他的回复很短", "這一回覆蓋全島, 这一回覆盖全岛", "代码里覆写方法, 代码里覆写方法", "颠覆, 颠覆"})
    void ofAnAnswerIsToldByTheCharacterBefore(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void leavesWordsOfSimplifiedTextWhole() {
        assertEquals("清|乾隆|年间|修|了|一|座|桥", Shipped.cut("清乾隆年间修了一座桥"));
        assertEquals("足以|扭转乾坤", Shipped.cut("足以扭转乾坤"));
        assertEquals("乾隆", Shipped.termsOf("乾隆"));
        assertEquals(Shipped.termsOf("房间很干净"), Shipped.termsOf("房間很乾淨"));
    }
}
