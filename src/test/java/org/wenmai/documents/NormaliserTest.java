package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\r\\nb\\rc\\nd | a\\nb\\nc\\nd",
                "a\\u2028b\\u2029c\\u0085d\\u000Ce\\u000Bf | a\\nb\\nc\\nd\\ne\\nf",
                "a\\u00A0b | a b",
                "a\\u00A0 \\u3000\\tb | a b",
                "\\u3000\\u3000段首  \\n  次行\\u3000 | 段首\\n次行",
                "人\\u200B工\\uFEFF智\\u00AD能\\u2060 | 人工智能",
                "人\\u200D工 | 人工",
                "\\uD83D\\uDC68\\u200D\\uD83D\\uDCBB | \\uD83D\\uDC68\\u200D\\uD83D\\uDCBB",
                "\\u2764\\uFE0F\\u200D\\uD83D\\uDD25 | \\u2764\\uFE0F\\u200D\\uD83D\\uDD25",
                "\\uD842\\uDFB7野家 | \\uD842\\uDFB7野家",
                "半\\uD83D个 | 半\\uFFFD个",
                "半\\uDE00个 | 半\\uFFFD个",
                "e\\u0301 | \\u00E9",
                "\\uF900 | \\u8C48",
                "\\uE000甲\\u0000\\u0007乙 | 甲乙",
                "ＡＢＣ１２３，。 | ＡＢＣ１２３，。"
            })
    void bringsCharactersIntoOneForm(String text, String normal) {
        assertEquals(normal, escaped(Normaliser.normalise(unescaped(text))));
    }

    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(20240506);
        for (int i = 0; i < 300; i++) {
            String once = Normaliser.normalise(RandomText.of(random, 200));
            assertEquals(once, Normaliser.normalise(once));
        }
    }

    private static String unescaped(String text) {
        return unicode(text).translateEscapes();
    }

    private static String unicode(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean plain =
                    c < 0x7F && c >= ' ' || c >= 0x3000 && c < 0xD800 && c != 0x8C48 || c > 0xFF00 && c < 0xFF5F;
            out.append(c == '\n' ? "\\n" : plain ? String.valueOf(c) : "\\u%04X".formatted((int) c));
        }
        return out.toString();
    }

    @Test
    void takesForPlainOnlyWhatTheLongWayWouldLeaveBesideAnyNeighbour() {
        // A space no character is plain with, so that the long way is taken.
        String slow = "\u00A0";
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Normaliser.isPlain((char) c)) {
                String one = Character.toString(c);
                assertEquals("甲 e" + one, Normaliser.normalise("甲" + slow + "e" + one), Integer.toHexString(c));
                assertEquals(1, UCharacter.getIntPropertyValue(c, UProperty.NFC_QUICK_CHECK), Integer.toHexString(c));
            }
        }
    }
}
