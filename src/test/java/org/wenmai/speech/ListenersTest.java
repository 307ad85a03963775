package org.wenmai.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is spoken to is not who speaks, and no part of what is said. */
class ListenersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "马斯克对记者说，火箭会回来的。",
                "马斯克对在场的记者说，火箭会回来的。",
                "马斯克和记者说，火箭会回来的。",
                "马斯克与媒体说，火箭会回来的。",
                "马斯克走出大楼，对记者说，火箭会回来的。",
                "马斯克接受记者采访时说，火箭会回来的。",
                "马斯克被记者问到时表示，火箭会回来的。"
            })
    void whoStandsBeforeTheListenerSpeaks(String sentence) {
        assertEquals("马斯克 | indirect | 火箭会回来的", Read.quotations(sentence));
    }

    @Test
    void aQuestionBehindAColonIsAsked() {
        assertEquals("读者 | indirect | 火箭会回来吗", Read.quotations("有读者留言问：火箭会回来吗？"));
        assertEquals("", Read.quotations("读者问火箭会不会回来。"));
    }

    @Test
    void whoSpeaksStandsBeforeTwoVerbsSideBySide() {
        assertEquals("读者 | indirect | 火箭会回来的", Read.quotations("有读者留言说：火箭会回来的。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"对记者说，火箭会回来的。", "昨天向媒体表示，火箭会回来的。"})
    void aListenerAloneDoesNotSpeak(String sentence) {
        assertEquals("", Read.quotations(sentence));
    }

    @Test
    void twoWhoSpeakTogetherAreNoListeners() {
        assertEquals("马斯克和黄仁勋 | indirect | 火箭会回来的", Read.quotations("马斯克和黄仁勋说，火箭会回来的。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "马斯克告诉记者，火箭会回来的。#火箭会回来的",
                "马斯克告诉新华社记者，火箭会回来的。#火箭会回来的",
                "马斯克告诉微软的员工，火箭会回来的。#火箭会回来的",
                "马斯克告诉我们火箭会回来的。#火箭会回来的",
                "马斯克提醒用户，火箭会回来的。#火箭会回来的",
                "马斯克警告投资者，火箭会回来的。#火箭会回来的",
                "马斯克提醒用户数据可能会泄露。#用户数据可能会泄露",
                "马斯克告诉用户的火箭会回来。#用户的火箭会回来"
            })
    void aListenerBehindTheVerbIsNoPartOfWhatIsSaid(String sentence, String said) {
        assertEquals("马斯克 | indirect | " + said, Read.quotations(sentence));
    }

    @Test
    void aMediumThatIsToldPassesOn() {
        assertEquals("路透社", Read.reading("马斯克告诉路透社，火箭会回来的。").quotations().get(0).via());
    }

    @Test
    void aboutWhatOneSpeaksMayStandBeforeTheVerb() {
        assertEquals("马斯克 | direct | 火箭会回来的，一定会。", Read.quotations("马斯克对这一愿景表示认同：“火箭会回来的，一定会。”"));
    }
}
