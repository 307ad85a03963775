package org.wenmai.documents;

import java.lang.Character.UnicodeScript;

/**
 * How much a decoded text looks like running East Asian text: the share of its characters beyond ASCII that are among the most
 * frequent of Chinese (both scripts), kana, hangul or East Asian punctuation, 0 where characters are unassigned, private or
 * controls in more than one of a hundred; other Chinese characters count a hundredth. Range [0, 1]. Chinese prose read in its own encoding reaches 0.3 and more; read in
 * another, the frequent characters turn into rare ones, and it stays below 0.1.
 */
final class Plausibility {
    /** The commonest characters of news prose, simplified and traditional. */
    private static final String FREQUENT = "的一是不了在人有我他这個们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事"
            + "成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政"
            + "這們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應頭體新月報電話網市社台灣";

    /** A name of rare characters is text, too, if nothing fits better. */
    private static final double RARE = 0.01;

    private Plausibility() {}

    static double of(String text) {
        long counted = 0;
        long frequent = 0;
        long rare = 0;
        long odd = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (c < 0x80 && (c >= 0x20 || c == '\n' || c == '\r' || c == '\t' || c == '\f')) {
                continue;
            }
            int type = Character.getType(c);
            counted++;
            if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.CONTROL) {
                odd++;
            } else if (FREQUENT.indexOf(c) >= 0 || "，。、：；！？“”「」《》（）　·".indexOf(c) >= 0) {
                frequent++;
            } else if (UnicodeScript.of(c) == UnicodeScript.HAN) {
                rare++;
            } else {
                UnicodeScript script = UnicodeScript.of(c);
                frequent += script == UnicodeScript.HANGUL
                                || script == UnicodeScript.HIRAGANA
                                || script == UnicodeScript.KATAKANA
                        ? 1
                        : 0;
            }
        }
        if (counted == 0) {
            return text.isBlank() ? 0 : 1;
        }
        return odd * 100 > Math.max(100, text.length()) ? 0 : (frequent + RARE * rare) / counted;
    }
}
