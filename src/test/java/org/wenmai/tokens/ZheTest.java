package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZheTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "他看著我",
                "吃著酒",
                "著手",
                "著重說明",
                "隨著名單公布",
                "意味著什麼",
                "沿著河走",
                "充滿著希望",
                "拍攝著。",
                "配合著燈光",
                "摸不著頭腦",
                "睡著了",
                "睡著？",
                "憑藉著經驗",
                "寫著“出口”",
                "穿著得體",
                "有著三百年歷史",
                "忙著搬家",
                "領導著三百人",
                "等著你",
                "慰藉著受傷的心靈",
                "標誌著",
                "他們醒著，沒有說話"
            })
    void isTheParticleAfterAVerbAndInItsOwnWords(String text) {
        assertEquals(text.indexOf('著'), Folding.fold(text).indexOf('着'), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "著名",
                "顯著",
                "卓著",
                "名著",
                "原著手稿",
                "著作權",
                "他的著作",
                "看過著名的畫",
                "有著名演員",
                "以風景著稱",
                "著述甚豐",
                "林小川著，文海出版社",
                "周立著",
                "見微知著",
                "臭名昭著",
                "土著",
                "合著",
                "方小文編著《河流》",
                "所著",
                "由他著",
                "執著",
                "著"
            })
    void isToWriteAndToBeKnownElsewhere(String text) {
        assertEquals(-1, Folding.fold(text).indexOf('着'), text);
        assertEquals(text.indexOf('著'), Folding.fold(text).indexOf('著'), text);
    }

    @Test
    void makesTermsOfSimplifiedText() {
        assertEquals(Shipped.termsOf("随着城市变大，他们着手修路"), Shipped.termsOf("隨著城市變大，他們著手修路"));
        assertEquals("隨著|城市|變|大|他們|著手|修路", Shipped.cut("隨著城市變大，他們著手修路"));
        assertEquals(Shipped.termsOf("他看着我"), Shipped.termsOf("他看著我"));
        assertEquals(Shipped.termsOf("这是什么书"), Shipped.termsOf("這是甚麼書"));
        assertEquals(Shipped.termsOf("他们醒着，没有说话"), Shipped.termsOf("他們醒著，沒有說話"));
    }

    /** What stands far away is not asked at every place: with it this test would not end. */
    @Test
    void isToldByWhatStandsNear() {
        String folded = Folding.fold("看著，".repeat(500_000));
        assertEquals("看著，".repeat(10), folded.substring(folded.length() - 30).replace(',', '，'));
        String far = "他看著，" + "好".repeat(200);
        assertEquals(-1, Folding.fold(far + "們").indexOf('着'));
        assertEquals(2, Folding.fold("們看著，好").indexOf('着'));
    }
}
