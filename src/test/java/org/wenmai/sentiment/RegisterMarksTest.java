package org.wenmai.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterMarksTest {
    @ParameterizedTest
    @ValueSource(strings = {"房间很干净，下次还来！", "味道太咸了，差评。", "我覺得不錯，推薦給大家", "老板很热情，面也好吃"})
    void whatCustomersWriteLeansToReviews(String sentence) {
        assertTrue(RegisterMarks.lean(sentence) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"该公司宣布，将于2026年发布新系统。", "记者从市场监管部门获悉，三家企业被通报。", "研究团队表示，数据来自公开报告。"})
    void whatReportersWriteLeansToReports(String sentence) {
        assertTrue(RegisterMarks.lean(sentence) < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。", "👍👍", "hello there", "天亮了"})
    void whatHasNoMarksLeansNowhere(String sentence) {
        assertEquals(0, RegisterMarks.lean(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"我真的起了鸡皮疙瘩，太激动了！", "我觉得很好看，你们呢？", "我还把我妈叫起来看"})
    void whoSpeaksInTheFirstPersonOfNothingBoughtLeansNowhere(String sentence) {
        assertEquals(0, RegisterMarks.lean(sentence));
    }

    @Test
    void aSourceNeedsEightLeaningSentencesAndHalfOfThem() {
        assertEquals(Register.NEWS, RegisterMarks.of(7, 0));
        assertEquals(Register.REVIEW, RegisterMarks.of(8, 0));
        assertEquals(Register.REVIEW, RegisterMarks.of(50, 50));
        assertEquals(Register.NEWS, RegisterMarks.of(49, 51));
        assertEquals(Register.NEWS, RegisterMarks.of(0, 0));
    }

    @Test
    void aHundredThousandCharactersAreFast() {
        String sentence = "再也".repeat(50_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> RegisterMarks.lean(sentence));
    }

    @Test
    void anUnknownNameIsRefused() {
        assertEquals(
                "found the register 'poem', expected one of [news, review]",
                assertThrows(IllegalArgumentException.class, () -> Register.labelled("poem"))
                        .getMessage());
    }
}
