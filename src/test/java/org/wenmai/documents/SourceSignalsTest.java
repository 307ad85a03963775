package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSignalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编者按：本文来自微信公众号“楼道观察”（ID：loudao），作者：许听 | 楼道观察",
                "编者按:本文来自微信公众号 楼道观察(ID:loudao),经授权转载 | 楼道观察",
                "本文来自公众号：楼道观察（微信ID：loudao） | 楼道观察",
                "来源：内容由楼道观察（ID：loudao）编译自外网，谢谢。 | 楼道观察",
                "文章来源｜青橙周末 | 青橙周末",
                "文章来源： 原创 青橙小编 青橙周末 | 青橙周末",
                "本文来源：《青橙周末》\\n桥换了螺栓。 | 青橙周末",
                "文章来源公众号【楼道观察】（公众号 ID：loudao） | 楼道观察",
                "大家好，这里是夜航电台，我是小满 | 夜航电台",
                "大家好这里是夜航电台我是小满 | 夜航电台",
                "大家好，這裡是夜航電台，我是小滿。 | 夜航電台",
                "各位好！欢迎来到《夜航电台》，我是小满 | 夜航电台"
            })
    void isSureOfFormsThatStandAlone(String text, String source) {
        assertEquals(source, SourceSignals.in(text.translateEscapes()).certain());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "来源：青橙周末 | 青橙周末",
                "来源：青橙周末  作者：顾一凡 | 青橙周末",
                "2024-05-06 来源: 青橙周末 | 青橙周末",
                "（来源：青橙周末） | 青橙周末",
                "转自：《青橙周末》 | 青橙周末",
                "出品丨青橙周末 | 青橙周末",
                "出品∣青橙周末∣老桥频道 | 青橙周末",
                "来源：内容编译自青橙周末。 | 青橙周末",
                "来源：青橙周末编辑部 | 青橙周末",
                "[Source: 青橙周末] | 青橙周末",
                "【青橙周末导读】桥换了螺栓。 | 青橙周末",
                "青橙周末报道\\n编辑：小满 | 青橙周末",
                "青橙周末报道编辑：小满 | 青橙周末",
                "老桥专栏是青橙周末发布桥梁文章的栏目。 | 青橙周末",
                "编辑丨 青橙AI | 青橙AI",
                "青橙周末 4月1日消息，桥换了螺栓。 | 青橙周末",
                "中文内容由青橙周末（QingCheng）团队编译，想转载的读者请来信。 | 青橙周末",
                "正文。\\n来自微信公众号：青橙周末 | 青橙周末",
                "图1 新桥夜景 来源：图虫\\n来源：青橙周末 | 青橙周末"
            })
    void needsAWitnessForWeakForms(String text, String source) {
        SourceSignals signals = SourceSignals.in(text.translateEscapes());
        assertEquals(source, signals.weak());
        assertNull(signals.certain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "信息来源不明，记者无法核实。",
                "图片来源：图虫",
                "（图片来源：视觉中国）",
                "图 | 新桥夜景 来源：图虫",
                "▲ 老桥 来源：图虫",
                "配图为桥面，来源：图虫",
                "数据来源：统计局",
                "收入来源：租金和利息",
                "他说来源是清楚的。",
                "消息来源众多。",
                "桥换了螺栓。\n文章来源：\n\n谢谢阅读",
                "文章来源：网络",
                "Source: Article Link",
                "【全文导读】桥换了螺栓。",
                "本报记者报道",
                "编辑：小满",
                "北京时间4月1日消息，桥换了螺栓。",
                "据昨天的晚间新闻报道，桥换了螺栓。",
                "大家好，我是小满。",
                "大家好，这里是一座老桥。"
            })
    void doesNotTakeEveryMentionForTheSource(String text) {
        assertEquals(SourceSignals.NONE, SourceSignals.in(text));
    }

    @ParameterizedTest
    @CsvSource({"来源：青橙周末 作者：顾一凡, 顾一凡", "文｜顾一凡, 顾一凡", "撰文 | 顾一凡, 顾一凡", "作者：[法]顾一凡 著, 顾一凡", "文∣顾一凡∣编辑, 顾一凡", "作者 某人,"})
    void readsTheAuthorBesideIt(String text, String author) {
        assertEquals(author, SourceSignals.in(text).author());
    }

    @Test
    void looksAtBothEndsAndNotBetween() {
        String filler = "这是一句没有意思的话。".repeat(200);
        assertEquals("青橙周末", SourceSignals.in(filler + "\n来源：青橙周末").weak());
        assertEquals("青橙周末", SourceSignals.in("来源：青橙周末\n" + filler).weak());
        assertNull(SourceSignals.in(filler + "\n来源：青橙周末\n" + filler).weak());
    }

    @Test
    void isNotSlowedByAHostileText() {
        for (String unit : new String[] {"来源：", "来自公众号 ", "大家好，", "（", "来源：甲 ", "甲报道", "本文由甲（"}) {
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> SourceSignals.in(unit.repeat(100_000)));
        }
    }
}
