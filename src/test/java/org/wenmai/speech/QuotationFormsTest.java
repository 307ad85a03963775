package org.wenmai.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationFormsTest {
    @Test
    void inchesAndApostrophesAreNoMarks() {
        assertEquals("", Read.quotations("新款笔记本换了处理器，配上了15.6\"屏幕。"));
        assertEquals("", Read.quotations("本周有三家公司发布新品，OpenAI‘革命性’的那一款最受关注。"));
        assertEquals("马斯克 | direct | OpenAI’s 新品比 GPT4 强", Read.quotations("马斯克表示：‘OpenAI’s 新品比 GPT4 强’。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "马斯克表示：“我们明年会造出更多的火箭。”#马斯克 | direct | 我们明年会造出更多的火箭。",
                "马斯克说，「我们明年会造出更多的火箭。」#马斯克 | direct | 我们明年会造出更多的火箭。",
                "『我们明年会造出更多的火箭，』马斯克说道。#马斯克 | direct | 我们明年会造出更多的火箭，",
                "\"我们明年会造出更多的火箭,\" 马斯克说。#马斯克 | direct | 我们明年会造出更多的火箭,",
                "马斯克说：‘我们明年会造出更多的火箭。’#马斯克 | direct | 我们明年会造出更多的火箭。",
                "马斯克透露：“工程师问我‘能不能再快一点’，我说当然可以。”#马斯克 | direct | 工程师问我‘能不能再快一点’，我说当然可以。",
                "马斯克说过一句话：“火箭会回来的。”#马斯克 | direct | 火箭会回来的。",
                "“火箭会回来的。”——马斯克#马斯克 | direct | 火箭会回来的。",
                "马斯克的回答是：“火箭会回来的。”#马斯克 | direct | 火箭会回来的。"
            })
    void findsSpeechBetweenMarks(String sentence, String found) {
        assertEquals(found, Read.quotations(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "马斯克认为，火箭会回来的。#马斯克 | indirect | 火箭会回来的",
                "马斯克在接受采访时坦言火箭还会爆炸。#马斯克 | indirect | 火箭还会爆炸",
                "特斯拉首席执行官马斯克昨天再次强调，火箭会回来的。#马斯克 | indirect | 火箭会回来的",
                "马毅教授指出，火箭会回来的。#马毅 | indirect | 火箭会回来的",
                "一位业内人士告诉记者，火箭会回来的。#一位业内人士 | indirect | 火箭会回来的",
                "该公司发言人透露，火箭会回来的。#该公司发言人 | indirect | 火箭会回来的",
                "在马斯克看来，火箭会回来的。#马斯克 | indirect | 火箭会回来的",
                "用马斯克的话说，火箭会回来的。#马斯克 | indirect | 火箭会回来的",
                "正如马斯克所言，火箭会回来的。#马斯克 | indirect | 火箭会回来的",
                "据新华社报道，火箭会回来的。#新华社 | indirect | 火箭会回来的",
                "根据微软的最新报告，火箭会回来的。#微软 | indirect | 火箭会回来的",
                "据介绍，火箭会回来的。#? | indirect | 火箭会回来的",
                "马毅教授（算力研究所)指出，火箭会回来的。#马毅 | indirect | 火箭会回来的",
                "火箭会回来的，马斯克说。#马斯克 | indirect | 火箭会回来的",
                "「小火星」指出，火箭会回来的。#小火星 | indirect | 火箭会回来的",
                "分析师对此表示怀疑。#分析师 | indirect | 怀疑",
                "谷歌向微软表示，火箭会回来的。#谷歌 | indirect | 火箭会回来的"
            })
    void findsSpeechByAVerbOrAFrame(String sentence, String found) {
        assertEquals(found, Read.quotations(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"马斯克：火箭一定会回来的#马斯克 | headline | 火箭一定会回来的", "主持人：火箭到底会不会回来呢？#主持人 | headline | 火箭到底会不会回来呢"})
    void findsANameAndAColon(String sentence, String found) {
        assertEquals(found, Read.quotations(sentence));
    }

    @Test
    void aMediumThatPassesOnIsNotTheSpeaker() {
        Quotation passedOn = Read.reading("据新华社报道，马斯克表示火箭会回来的。").quotations().get(0);
        assertEquals("马斯克", passedOn.speaker().name());
        assertEquals("新华社", passedOn.via());
    }

    @Test
    void aGuessAndADenialAreMarked() {
        assertTrue(Read.reading("分析师预计，火箭明年会回来。").quotations().get(0).hedged());
        assertTrue(Read.reading("马斯克表示，火箭可能会回来。").quotations().get(0).hedged());
        assertFalse(Read.reading("马斯克表示，火箭会回来。").quotations().get(0).hedged());
        assertTrue(Read.reading("马斯克否认火箭已经爆炸。").quotations().get(0).denied());
        assertTrue(Read.reading("马斯克不认为火箭已经爆炸。").quotations().get(0).denied());
        assertFalse(Read.reading("马斯克反驳道：“火箭没有爆炸。”").quotations().get(0).denied());
        assertFalse(Read.reading("马斯克认为火箭已经爆炸。").quotations().get(0).denied());
        assertEquals("马斯克 | indirect | 火箭爆炸的说法", Read.quotations("马斯克对火箭爆炸的说法进行了辟谣"));
    }

    @Test
    void bothSidesOfTheVerbAreHis() {
        assertEquals("马斯克 | direct | 火箭会回来的，\n马斯克 | direct | 明年还会有更多。", Read.quotations("“火箭会回来的，”马斯克说，“明年还会有更多。”"));
    }

    @Test
    void shortWordsInMarksAreSpeechWhereAVerbHasItsSpeech() {
        assertEquals("马斯克 | direct | 火箭会回来的\n马斯克 | direct | 明年还会有更多", Read.quotations("“火箭会回来的”，马斯克说，“明年还会有更多”。"));
        assertEquals("马斯克 | direct | 火箭会回来的", Read.quotations("马斯克表示，“火箭会回来的”。"));
        assertEquals("马斯克 | indirect | 火箭会回来的", Read.quotations("他们管这叫“火星时刻”，马斯克说，火箭会回来的。"));
    }

    @Test
    void askingIsSpeechInMarksOnly() {
        assertEquals("记者 | direct | 火箭会回来吗？", Read.quotations("“火箭会回来吗？”记者问。"));
        assertEquals("", Read.quotations("用户问了很多问题，火箭会回来的。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"回忆道", "回忆说", "反馈说", "举例说", "回复道"})
    void theseVerbsReport(String verb) {
        assertEquals("马斯克 | indirect | 火箭会回来的", Read.quotations("马斯克" + verb + "，火箭会回来的。"));
    }
}
