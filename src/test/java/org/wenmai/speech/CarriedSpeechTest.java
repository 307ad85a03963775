package org.wenmai.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Speech over several sentences. A bar ends a sentence, a text is a paragraph. */
class CarriedSpeechTest {
    @Test
    void aQuotationRunsUntilItsMarkCloses() {
        assertEquals("马斯克 | direct | 火箭会回来的。明年还会有更多。", Read.quotations("马斯克表示：“火箭会回来的。|明年还会有更多。”|台下一片掌声。"));
    }

    @Test
    void aMarkThatBeginsASentenceClosesTheSpeechInTheSentenceBefore() {
        for (String text : new String[] {"马斯克表示：“火箭会回来的。|明年还会有更多。|”台下一片掌声。", "马斯克表示：\"火箭会回来的。|明年还会有更多。|\" 台下一片掌声。"}) {
            Quotation quotation = Read.reading(text).quotations().get(0);
            assertEquals(1, quotation.endPassage(), text);
            assertEquals("明年还会有更多。".length(), quotation.end(), text);
        }
    }

    @Test
    void speechThatNeverClosesEndsWithItsSentence() {
        assertEquals("马斯克 | direct | 火箭会回来的。", Read.quotations("马斯克表示：“火箭会回来的。|台下一片掌声。"));
    }

    @Test
    void aParagraphThatOpensAnewEndsTheOneBefore() {
        assertEquals(
                "马斯克 | direct | 火箭会回来的。\n马斯克 | direct | 明年还会有更多。", Read.quotations("马斯克表示：“火箭会回来的。", "“明年还会有更多。”"));
    }

    @Test
    void aMarkThatOpensWhereOneShouldCloseCloses() {
        assertEquals("马斯克 | direct | 火箭，会“回来“的。", Read.quotations("马斯克表示：“火箭，会“回来“的。”"));
    }

    @Test
    void theVerbMayStandInTheNextSentence() {
        assertEquals(
                "马斯克 | direct | 火箭会回来的，一定会。\n马斯克 | direct | 明年还会有更多，请大家等着。",
                Read.quotations("“火箭会回来的，一定会。”|马斯克说。|“明年还会有更多，请大家等着。”"));
    }

    @Test
    void pronounsStandForTheLastOfTheirKind() {
        assertEquals("马斯克 | indirect | 火箭会回来的", Read.quotations("马斯克昨天访问了英伟达总部。|他表示，火箭会回来的。"));
        assertEquals("英伟达 | indirect | 火箭会回来的", Read.quotations("马斯克昨天访问了英伟达总部。|该公司表示，火箭会回来的。"));
        assertEquals("英伟达 | indirect | 火箭会回来的", Read.quotations("微软昨天访问了英伟达。|后者表示，火箭会回来的。"));
        assertEquals("微软 | indirect | 火箭会回来的", Read.quotations("微软昨天访问了英伟达。|前者表示，火箭会回来的。"));
        assertEquals("他 | indirect | 火箭会回来的", Read.quotations("火箭昨天升空。|他表示，火箭会回来的。"));
    }

    @Test
    void aPronounIsNobodyWhomARecogniserFoundOnceInAnEarlierSentence() {
        assertEquals("他 | indirect | 火箭会回来的", Read.quotations("蒋维民昨天到了实验室。|他表示，火箭会回来的。"));
        assertEquals("蒋维民 | indirect | 火箭会回来的", Read.quotations("蒋维民昨天到了实验室。|蒋维民今天回家。|他表示，火箭会回来的。"));
    }

    @Test
    void aSurnameIsTheFullNameThatStoodBefore() {
        assertEquals(
                "Tom Hadley | indirect | 火箭会回来的\nTom Hadley | indirect | 明年还会有更多",
                Read.quotations("首席执行官Tom Hadley表示，火箭会回来的。|Hadley指出，明年还会有更多。"));
    }

    @Test
    void aCommaBehindTheVerbLeadsOnToTheSecondHalf() {
        assertEquals(
                "马斯克 | direct | 火箭会回来的，一定会。\n马斯克 | direct | 明年还会有更多。",
                Read.quotations("“火箭会回来的，一定会。”|马斯克说，“明年还会有更多。”"));
        assertEquals(
                "? | direct | 火箭会回来的，一定会。\n马斯克 | direct | 明年还会有更多。", Read.quotations("“火箭会回来的，一定会。”|马斯克说：“明年还会有更多。”"));
    }

    @Test
    void whoSaysTheLastParagraphSaidThoseThatDidNotClose() {
        assertEquals("马斯克 | direct | 火箭会回来的。\n马斯克 | direct | 明年还会有更多。", Read.quotations("“火箭会回来的。", "“明年还会有更多。”马斯克说。"));
    }

    @Test
    void aSentenceThatEndsWithAColonSaysWhoSpeaksNext() {
        for (String announcement : new String[] {"销售副总裁马斯克（Elon Musk）：", "马斯克的回答是：", "马斯克这样写道："}) {
            assertEquals("马斯克 | direct | 火箭会回来的，一定会。", Read.quotations(announcement + "|“火箭会回来的，一定会。”"));
        }
        assertEquals("黄仁勋 | direct | 火箭会回来的，", Read.quotations("马斯克引语：|“火箭会回来的，”黄仁勋表示。"));
        assertEquals(
                "? | direct | 火箭会回来的，一定会。", Read.quotations("One of the best answers is as follows:|“火箭会回来的，一定会。”"));
    }

    @Test
    void aPronounThatStandsForNobodyIsNotRemembered() {
        assertEquals("他 | indirect | 火箭会回来的\n她 | indirect | 明年还会有更多", Read.quotations("他表示，火箭会回来的。|她表示，明年还会有更多。"));
    }
}
