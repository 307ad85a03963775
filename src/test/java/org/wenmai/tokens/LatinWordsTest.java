package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatinWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W.A.L.T",
                "GPT-3.5-turbo",
                "SoraMax",
                "OpenAIs",
                "1080p",
                "10,000",
                "1,234,567",
                "C++",
                "C#",
                "Node.js",
                "R&D",
                "AT&T",
                "12:30",
                "3.5亿",
                "155万",
                "v2",
                "Web3.js",
                "4.x",
                "snake_case",
                "16x16",
                "3D",
                "fooOS 17",
                "Foo Bar 2.5",
                "Qux v3",
                "café",
                "cafe\u0301",
                "Ｆｏｏｂａｒ",
                "１０，０００",
                "fooＢar",
                "O'Hara",
                "-"
            })
    void staysWhole(String word) {
        assertEquals(word.equals("-") ? "" : word, Shipped.cut(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.5秒; 1.5|秒",
                "2024年2月16日; 2024年|2月|16日",
                "3年; 3|年",
                "3.5亿元; 3.5亿|元",
                "100亿美金; 100亿|美金",
                "8时30分; 8时|30分",
                "13月; 13|月",
                "共10,20人; 共|10|20|人",
                "2023，2024; 2023|2024",
                "50%; 50",
                "扩散+Transformer; 扩散|Transformer",
                "Sora/Runway; Sora|Runway",
                "GPT-4、Claude; GPT-4|Claude",
                "OpenAI's; OpenAI|s",
                "发布1080p视频; 发布|1080p|视频",
                "C++和Node.js; C++|和|Node.js",
                "end.Next one; end|Next|one",
                "iPhone 15 Pro; iPhone 15 Pro",
                "1.苹果; 1|苹果",
                "10–20人; 10–20|人"
            })
    void isCutWhereWordsMeet(String sentence, String tokens) {
        assertEquals(tokens, Shipped.cut(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "We saw Foo Bar in the garden; We|saw|Foo Bar|in|the|garden",
                "the Foo Bar 15 Pro is out; the|Foo Bar 15 Pro|is|out",
                "Foo Bar 15人; Foo Bar|15|人",
                "Foo  Bar; Foo|Bar"
            })
    void joinsCapitalisedWordsToAName(String sentence, String tokens) {
        assertEquals(tokens, Shipped.cut(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo Bar Baz Qux Quux", "Foo Bar Baz Qux Quux Corge Grault Garply Waldo"})
    void leavesTheWordsOfAHeadlineApart(String headline) {
        assertEquals(headline.replace(' ', '|'), Shipped.cut(headline));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "谈OpenAI Cloud的事; 谈|OpenAI Cloud|的|事",
                "微软Pika Sora发布; 微软|Pika|Sora|发布",
                "Sora 2.0 Pro发布; Sora 2.0 Pro|发布",
                "看Foobar for Quux 365吧; 看|Foobar for Quux 365|吧",
                "Bank of Foobar说; Bank of Foobar|说",
                "Foobar of; Foobar|of",
                "用Foobar [Quux]来; 用|Foobar [Quux]|来",
                "用Foobar [quux 7]; 用|Foobar|quux|7",
                "F.B.R. Works公司; F.B.R. Works|公司",
                "Foobar Q. Quux说; Foobar Q. Quux|说",
                "Foobar 8手表; Foobar 8|手表",
                "Foobar 8个; Foobar|8|个",
                "Foobar 7B 和 Quux 10GB; Foobar 7B|和|Quux|10GB",
                "Foobar IT和Foobar it; Foobar IT|和|Foobar|it",
                "OpenAI CEO Foobar Quux; OpenAI|CEO|Foobar Quux",
                "One Two Three Four Five; One|Two|Three|Four|Five"
            })
    void isOneNameAsFarAsItsCapitalsGo(String sentence, String tokens) {
        assertEquals(tokens, Shipped.cut(sentence));
    }
}
