package org.wenmai.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSpeechTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "。", "👀🎉", "Only English, he said.", "”", "“", "””””“「『", "：", "据", "，表示", "表示", "他说"})
    void oddSentencesSayNothingAndBreakNothing(String sentence) {
        assertEquals(1, Read.reading(sentence).sentences().size());
    }

    @Test
    void marksThatNeverCloseAreBounded() {
        String[] paragraphs = new String[200];
        java.util.Arrays.fill(paragraphs, "马斯克说：“火箭会回来的。|没有人知道。");
        assertTrue(Read.reading(paragraphs).quotations().stream()
                .allMatch(q -> q.endPassage() - q.passage() <= QuoteMarks.CARRIED));
    }

    @Test
    void aSentenceOfAHundredThousandCharactersIsReadInTime() {
        String sentence = "马斯克表示Sora很出色，“他说”，".repeat(100_000 / 18);
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> Read.reading(sentence));
    }

    @Test
    void aLongSentenceIsReadInPiecesAndItsQuotationsStandInTheSentence() {
        String before = "今天天气很好我们去公园散步然后回家吃饭".repeat(200);
        String sentence = before + "马斯克表示，火箭一定会回来的";
        List<Passage> passages = Read.passages(sentence);
        Quotation quotation = Read.reading(sentence).quotations().get(0);
        assertEquals(0, quotation.passage());
        assertEquals("马斯克", quotation.speaker().name());
        assertEquals("火箭一定会回来的", sentence.substring(quotation.begin(), quotation.end()));
        assertEquals(before.length() + 6, passages.get(0).codePoints(quotation.begin()));
    }

    @Test
    void aWordInMarksThatACutPartsIsNoSpeech() {
        String before = "今天天气很好我们去公园散步然后回家吃饭".repeat(52) + "今天天气很好";
        for (int pad = 0; pad < 8; pad++) {
            String sentence = before + "很".repeat(pad) + "看“火箭”然后回家吃饭".repeat(3);
            assertEquals("", Read.quotations(sentence), sentence);
        }
    }

    @Test
    void aLongSentenceSaysOneThingOfATargetInOneVoice() {
        String sentence = "Sora很出色，".repeat(400);
        assertEquals("Sora | author | positive", Read.mentions(sentence));
    }

    @Test
    void anyMixOfMarksAndWordsIsReadWithOffsetsInside() {
        String[] parts = {
            "“", "”", "「", "」", "\"", "‘", "’", "：", "，", "。", "马斯克", "表示", "称", "据", "报道", "𠮷", "Sora", "他", "的", "在",
            "看来", "|"
        };
        Random random = new Random(7);
        for (int n = 0; n < 2000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            List<Passage> passages = Read.passages(text.toString());
            for (Quotation quotation : Read.reading(text.toString()).quotations()) {
                int length = passages.get(quotation.endPassage()).text().length();
                assertTrue(quotation.begin() >= 0 && quotation.end() <= length, text.toString());
                assertTrue(
                        quotation.passage() < quotation.endPassage() || quotation.begin() <= quotation.end(),
                        text.toString());
            }
        }
    }
}
