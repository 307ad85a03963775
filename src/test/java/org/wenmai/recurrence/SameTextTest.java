package org.wenmai.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wenmai.recurrence.Articles.shingles;

import org.junit.jupiter.api.Test;

class SameTextTest {
    private static final SameText SAME = new SameText(0.25, 0.6);

    private static SameText.Verdict compared(String head, String text) {
        return SAME.of(shingles(head), shingles(text), false);
    }

    @Test
    void similarityAndContainmentAreCountedOnRunsOfFive() {
        // abcdefgh has 4 runs, abcdefgx too; abcde, bcdef, cdefg are in both.
        SameText.Verdict verdict = compared("abcdefgh", "abcdefgx");
        assertEquals(3.0 / 5, verdict.similarity());
        assertEquals(3.0 / 4, verdict.containment());
    }

    @Test
    void punctuationWidthAndSpacesDoNotCount() {
        assertEquals(1.0, compared("ＧＰＴ－4 发布，全网沸腾！", "gpt4发布全网沸腾").similarity());
    }

    @Test
    void aReprintWithHeaderAndAdvertisementsIsTheSame() {
        String text = Articles.of(1, 30);
        String[] lines = text.split("\n");
        String reprint = Articles.of(2, 2) + String.join("\n" + Articles.of(3, 1), lines) + Articles.of(4, 3);
        assertTrue(compared(text, reprint).same());
    }

    @Test
    void aCutReprintIsTheSameHoweverShortItIs() {
        String text = Articles.of(1, 60);
        SameText.Verdict verdict = compared(text, text.substring(0, text.length() / 12));
        assertTrue(verdict.similarity() < 0.1, verdict.toString());
        assertTrue(verdict.containment() > 0.95, verdict.toString());
        assertTrue(verdict.same());
    }

    @Test
    void aDigestThatHoldsAShortItemIsItsOwnText() {
        String item = Articles.of(1, 8);
        String digest = item + Articles.of(2, 60);
        assertFalse(compared(item, digest).same());
        assertTrue(SAME.of(shingles(item), shingles(digest), true).same(), "the full text under the same title");
        assertTrue(compared(digest, item).same(), "the digest was first");
    }

    @Test
    void textsOnOneSubjectAreNotTheSame() {
        String fact = "江城市图书馆新馆昨天开馆，藏书一百二十万册，每天开放十四个小时。";
        assertFalse(
                compared(fact + Articles.of(1, 10), Articles.of(2, 10) + fact).same());
    }

    @Test
    void twoShortItemsThatDifferInAFigureAreNotTheSame() {
        assertFalse(compared("江城今日气温 31 度，多云，微风。", "江城今日气温 17 度，有雨，微风。").same());
        assertTrue(compared("江城今日气温 31 度，多云。", "江城今日气温31度，多云").same());
    }

    @Test
    void anIntroductionThatASeriesRepeatsDoesNotMakeABriefTextAReprint() {
        String introduction = Articles.of(1, 4);
        SameText.Verdict verdict = compared(introduction + Articles.of(2, 40), introduction + Articles.of(3, 2));
        assertTrue(verdict.containment() > 0.6, verdict.toString());
        assertFalse(verdict.same());
    }

    @Test
    void nothingIsLikeATextWithoutLetters() {
        assertEquals(new SameText.Verdict(0, 0, false), compared("……", "江城日报"));
    }
}
