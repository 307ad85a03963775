package org.wenmai.tokens;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text: tokens are in order, never overlap, and hold every letter and digit once, with its marks. */
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
        "\u0308",
        "\u3099",
        "\u20DD",
        "\u093E",
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
                "क\u093E",
                "中\u0301",
                "發"
            })
    void holdsForAMillionCharactersWithoutPunctuation(String piece) {
        check(piece.repeat(1_000_000 / piece.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "e\u0301te\u0301, e\u0301te\u0301",
        "e\u093E, e",
        "e\u20DD\u0301, e",
        "क\u093E\u0301, क\u093E\u0301",
        "中\u0301国, 中国",
        "\u0301, ''"
    })
    void aMarkStaysWithTheLetterThatTakesIt(String text, String expected) {
        String together =
                Shipped.tokeniser().tokenise(text).stream().map(Token::text).collect(joining());
        assertEquals(expected, together);
    }

    @Test
    void isTheSameOnEveryRun() {
        String text = String.join("", PIECES);
        assertEquals(Shipped.tokeniser().tokenise(text), Shipped.tokeniser().tokenise(text));
    }

    private static void check(String text) {
        List<Token> tokens = Shipped.tokeniser().tokenise(text);
        int[] codePoints = text.codePoints().toArray();
        StringBuilder found = new StringBuilder();
        int at = 0;
        for (Token token : tokens) {
            assertTrue(token.begin() >= at && token.end() > token.begin(), () -> token + " in " + escaped(text));
            assertEquals(new String(codePoints, token.begin(), token.end() - token.begin()), token.text());
            assertTrue(token.text().codePoints().anyMatch(Characters::isOfWords), () -> token + " in " + escaped(text));
            token.text()
                    .codePoints()
                    .filter(c -> Characters.isOfWords(c) || isMark(c))
                    .forEach(found::appendCodePoint);
            at = token.end();
        }
        assertEquals(escaped(ofWords(codePoints)), escaped(found.toString()), () -> escaped(text));
        assertTrue(ofWords(codePoints).contentEquals(found), () -> "differs far behind in " + escaped(text));
    }

    /**
     * A sentence without spaces, punctuation and symbols: letters, digits, numerals and units, and the marks that belong to one. A Latin letter
     * or digit has accents alone (U+0300 to U+036F), a letter of another script any mark, a Chinese character none; a mark behind one that does
     * not belong belongs to nothing.
     */
    private static String ofWords(int[] codePoints) {
        StringBuilder text = new StringBuilder();
        IntPredicate marks = c -> false;
        for (int c : codePoints) {
            if (Characters.isOfWords(c)) {
                marks = marksOf(c);
                text.appendCodePoint(c);
            } else if (marks.test(c)) {
                text.appendCodePoint(c);
            } else {
                marks = any -> false;
            }
        }
        return text.toString();
    }

    private static IntPredicate marksOf(int letter) {
        if (Characters.isHan(letter)) {
            return mark -> false;
        }
        return Character.isBmpCodePoint(letter) && Characters.isLatin(Folding.fold((char) letter))
                ? mark -> mark >= 0x0300 && mark <= 0x036F
                : mark -> isMark(mark) && Character.getType(mark) != Character.ENCLOSING_MARK;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.substring(0, Math.min(200, text.length()))
                .chars()
                .forEach(c -> out.append(c < 0x20 || c > 0x7E ? "\\u%04X".formatted(c) : String.valueOf((char) c)));
        return out.toString();
    }
}
