package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The 29 names that the seeds turn on are one token wherever and however they stand. */
class NamesTest {
    static final List<String> NAMES = List.of(
            "周鸿祎",
            "杨立昆",
            "马斯克",
            "威尔·史密斯",
            "VideoPoet",
            "NaViT",
            "涌现",
            "谢赛宁",
            "李飞飞",
            "新智元",
            "DALL·E 3",
            "Gemini 1.5 Pro",
            "W.A.L.T",
            "MAGVIT v2",
            "扩散模型",
            "时空Patch",
            "文生视频",
            "大力出奇迹",
            "缩放定律",
            "UC Berkeley",
            "Stability AI",
            "36氪",
            "Tim Brooks",
            "William Peebles",
            "世界模型",
            "NÜWA",
            "GPT-3.5",
            "OpenAI",
            "Sora");

    private static final List<String> PLACES = List.of(
            "%s",
            "我们说%s就是这样",
            "关于%s的消息",
            "the %s paper",
            "看看 %s 吧",
            "《%s》",
            "「%s」",
            "“%s”",
            "(%s)",
            "（%s）",
            "微软、%s、谷歌",
            "微软/%s/谷歌",
            "%s，",
            "%s。",
            "%s：",
            "%s:",
            "%s!",
            "%s？",
            "%s's",
            "%s…",
            "%s——",
            "——%s",
            "#%s#",
            "@%s",
            "**%s**",
            "%s+微软",
            "微软+%s",
            "\u00A0%s\u00A0",
            "😂%s😂",
            "\u3000%s",
            "\n%s\n",
            "1、%s",
            "%s,",
            "%s;");

    static Stream<String> names() {
        return NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isOneTokenInEveryPlace(String name) {
        PLACES.forEach(place -> assertWhole(name, name, place));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isOneTokenInCapitalsAndInSmallLetters(String name) {
        assertWhole(name, name.toUpperCase(Locale.ROOT), "关于%s的消息");
        assertWhole(name, name.toLowerCase(Locale.ROOT), "关于%s的消息");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isOneTokenInFullWidth(String name) {
        StringBuilder wide = new StringBuilder();
        for (char c : name.toCharArray()) {
            wide.append(c == ' ' ? '\u3000' : c > ' ' && c <= '~' ? (char) (c - '!' + '！') : c);
        }
        assertWhole(name, wide.toString(), "关于%s的消息");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isOneTokenWithANoBreakSpace(String name) {
        assertWhole(name, name.replace(' ', '\u00A0'), "关于%s的消息");
    }

    @ParameterizedTest
    @CsvSource({
        "周鴻禕, 周鸿祎",
        "楊立昆, 杨立昆",
        "馬斯克, 马斯克",
        "威爾·史密斯, 威尔·史密斯",
        "湧現, 涌现",
        "謝賽寧, 谢赛宁",
        "李飛飛, 李飞飞",
        "擴散模型, 扩散模型",
        "時空Patch, 时空Patch",
        "文生視頻, 文生视频",
        "大力出奇蹟, 大力出奇迹",
        "縮放定律, 缩放定律",
        "36氪, 36氪"
    })
    void isOneTokenInTraditionalCharacters(String written, String name) {
        assertWhole(name, written, "關於%s的消息");
    }

    @ParameterizedTest
    @ValueSource(strings = {"•", "・", "‧", "∙", "･"})
    void takesAnyMiddleDot(String dot) {
        assertWhole("威尔·史密斯", "威尔" + dot + "史密斯", "关于%s的消息");
        assertWhole("DALL·E 3", "DALL" + dot + "E 3", "关于%s的消息");
    }

    @ParameterizedTest
    @ValueSource(strings = {"‐", "‑", "–", "—", "−"})
    void takesAnyHyphen(String hyphen) {
        assertWhole("GPT-3.5", "GPT" + hyphen + "3.5", "关于%s的消息");
        assertWhole("DALL·E 3", "DALL" + hyphen + "E 3", "关于%s的消息");
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAl, OpenAI",
        "OepnAI, OpenAI",
        "OpenA1, OpenAI",
        "Open AI, OpenAI",
        "Bill Peebles, William Peebles",
        "William (Bill) Peebles, William Peebles",
        "GPT3.5, GPT-3.5",
        "GPT-3.5-turbo, GPT-3.5",
        "LeCun, 杨立昆",
        "Scaling Law, 缩放定律",
        "DALL-E 3, DALL·E 3",
        "女娲·NUWA, NÜWA",
        "Musk, 马斯克",
        "Fei-Fei Li, 李飞飞"
    })
    void countsAliasesAndSlipsUnderTheName(String written, String name) {
        Token token = last("他提到了" + written);
        assertEquals(name, token.term());
        assertTrue(written.endsWith(token.text()), token.text());
    }

    @ParameterizedTest
    @CsvSource({
        "SoraMax, soramax",
        "OpenAIs, openais",
        "xSora, xsora",
        "Sora9x, sora9x",
        // A name of a machine is a word and no term.
        "sora.com,",
        "Soraé, soraé",
        "GPT-3.55, gpt-3.55"
    })
    void isNotFoundInsideALongerLatinWord(String word, String term) {
        Token token = last("他提到了" + word);
        assertEquals(word, token.text());
        assertEquals(term, token.term());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "OpenAI/Sora; OpenAI|Sora",
                "OpenAI—Sora; OpenAI|Sora",
                "OpenAI&Sora; OpenAI|Sora",
                "OpenAI.Sora; OpenAI|Sora",
                "1.Sora和2.OpenAI; Sora|OpenAI",
                "OpenAI,Sora; OpenAI|Sora",
                "OpenAI's Sora; OpenAI|Sora",
                "OpenAI’s Sora; OpenAI|Sora",
                "Tim Brooks和William Peebles; Tim Brooks|William Peebles",
                "扩散模型+世界模型; 扩散模型|世界模型",
                "马斯克杨立昆李飞飞; 马斯克|杨立昆|李飞飞",
                "Sora、NaViT:NÜWA; Sora|NaViT|NÜWA"
            })
    void standsNextToAnotherName(String sentence, String terms) {
        assertEquals(terms, Shipped.termsOf(sentence));
    }

    private static Token last(String sentence) {
        List<Token> tokens = Shipped.tokeniser().tokenise(sentence);
        return tokens.get(tokens.size() - 1);
    }

    private static void assertWhole(String name, String written, String place) {
        String sentence = place.formatted(written);
        List<Token> tokens = Shipped.tokeniser().tokenise(sentence);
        assertTrue(
                tokens.stream()
                        .anyMatch(token ->
                                name.equals(token.term()) && token.text().equals(written)),
                () -> "%s in %s: %s".formatted(name, sentence, tokens));
    }
}
