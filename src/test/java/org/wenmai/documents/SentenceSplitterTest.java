package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "雨停了。伞还在。 | 雨停了。/伞还在。",
                "真的吗？真的！好； | 真的吗？/真的！/好；",
                "Really? Yes! 好;走。 | Really?/Yes!/好;/走。",
                "他想了想……没说话… | 他想了想……/没说话…",
                "什么？！他走了。。。 | 什么？！/他走了。。。",
                "“走吧。”她说。 | “走吧。”/她说。",
                "（他笑了。）我没笑。 | （他笑了。）/我没笑。",
                "「好。」『行！』）完。 | 「好。」/『行！』）/完。",
                "他说:\"走吧!\"我没走。 | 他说:\"走吧!\"/我没走。",
                "\"别走!\"他说,\"等等!\" | \"别走!\"/他说,\"等等!\"",
                "“没有收尾的引号。第二句。 | “没有收尾的引号。/第二句。",
                "没有开头的引号。”第二句。 | 没有开头的引号。”/第二句。",
                "涨了 1.5 倍，3.14。 | 涨了 1.5 倍，3.14。",
                "v2.0.1 发布了。 | v2.0.1 发布了。",
                "作者 W. Peebles 和 J. K. Rowling 来了。 | 作者 W. Peebles 和 J. K. Rowling 来了。",
                "Dr. Li met Mr. Wang. They left. | Dr. Li met Mr. Wang./They left.",
                "用工具，e.g. 锤子。 | 用工具，e.g. 锤子。",
                "ACME Inc. | ACME Inc.",
                "1. 先看。2. 再买。 | 1. 先看。/2. 再买。",
                "包括：1. 锅；2. 碗。 | 包括：1. 锅；/2. 碗。",
                "It was 2024. Then came more. | It was 2024./Then came more.",
                "访问 a.b.c 即可 | 访问 a.b.c 即可",
                "Wait... what? | Wait.../what?",
                "！！！ | ``",
                "没有标点 | 没有标点",
                "𠮷野家。😀好！ | 𠮷野家。/😀好！"
            })
    void cutsWhereAReaderWould(String line, String sentences) {
        assertEquals(sentences, String.join("/", split(line)));
    }

    @Test
    void leavesWhiteSpaceOutsideTheSpans() {
        assertEquals(
                List.of(new SentenceSplitter.Span(2, 4), new SentenceSplitter.Span(6, 8)),
                SentenceSplitter.split("  好。  行。 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".)", "1. ", "e.g. ", "!\"", "。”", "\"", "…", "a.", "A. ", ". x", "!'\""})
    void isNotSlowedByAHostileLine(String unit) {
        String line = unit.repeat(1_000_000 / unit.length()) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SentenceSplitter.split(line));
    }

    private static List<String> split(String line) {
        return SentenceSplitter.split(line).stream()
                .map(span -> line.substring(span.begin(), span.end()))
                .toList();
    }
}
