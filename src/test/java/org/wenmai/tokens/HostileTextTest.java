package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text: tokens are in order, never overlap, and hold every letter and digit once. */
class HostileTextTest {
    private static final String[] PIECES = {
        "的",
        "中国",
        "马斯克",
        "OpenAI",
        "Sora",
        "GPT-3.5",
        "DALL·E 3",
        "2024",
        "年",
        "月",
        "亿",
        "万元",
        " ",
        "\u00A0",
        "\u3000",
        "\n",
        "，",
        "。",
        "-",
        "—",
        ".",
        "·",
        "'",
        "&",
        ",",
        ":",
        "_",
        "+",
        "#",
        "😂",
        "𠮷",
        "\uD83D",
        "\uDE02",
        "\u0301",
        "\u200B",
        "\uFEFF",
        "\u0000",
        "\u0007",
        "\u202E",
        "é",
        "Ａ",
        "１",
        "ß",
        "İ",
        "ﬁ",
        "Я",
        "한",
        "カ",
        "क्",
        "①",
        "Ⅲ",
        "〇",
        "々",
        "℃",
        "㎡",
        "v2",
        "a",
        "B",
        "7",
        "繁體",
        "發",
        "乾",
        "\uFFFF",
        "\uFFFD",
        "𝟘",
        "𝒜"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsForRandomPieces(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 500; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void holdsForRandomCodeUnits(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 200; n++) {
            char[] chars = new char[1 + random.nextInt(60)];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) random.nextInt(0x10000);
            }
            check(new String(chars));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这是一个没有标点的句子",
                "a",
                "7",
                "的",
                "A ",
                "1,",
                "a.b",
                "'",
                "😂",
                "王",
                "Sora",
                "1.",
                "한",
                "e\u0301",
                "發"
            })
    void holdsForAHundredThousandCharactersWithoutPunctuation(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeout(Duration.ofSeconds(20), () -> check(text));
    }

    @Test
    void isTheSameOnEveryRun() {
        String text = String.join("", PIECES);
        assertEquals(Shipped.tokeniser().tokenise(text), Shipped.tokeniser().tokenise(text));
    }

    private static void check(String text) {
        List<Token> tokens = Shipped.tokeniser().tokenise(text);
        int[] codePoints = text.codePoints().toArray();
        int at = 0;
        for (Token token : tokens) {
            assertTrue(token.begin() >= at && token.end() > token.begin(), () -> token + " in " + escaped(text));
            for (int i = at; i < token.begin(); i++) {
                refuseWordCharacter(codePoints[i], text, tokens);
            }
            assertEquals(new String(codePoints, token.begin(), token.end() - token.begin()), token.text());
            assertTrue(token.text().codePoints().anyMatch(Characters::isOfWords), () -> token + " in " + escaped(text));
            at = token.end();
        }
        for (int i = at; i < codePoints.length; i++) {
            refuseWordCharacter(codePoints[i], text, tokens);
        }
    }

    private static void refuseWordCharacter(int codePoint, String text, List<Token> tokens) {
        assertTrue(
                !Character.isLetterOrDigit(codePoint),
                () -> "U+%04X is in no token of %s: %s".formatted(codePoint, escaped(text), tokens));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.substring(0, Math.min(200, text.length()))
                .chars()
                .forEach(c -> out.append(c < 0x20 || c > 0x7E ? "\\u%04X".formatted(c) : String.valueOf((char) c)));
        return out.toString();
    }
}
