package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReadersTest {
    private static final int LEVELS = 10_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GIF89a | a GIF picture is a form that is not read; give its text",
                "PAR1 | a Parquet file inside another is a form that is not read; give its text",
                "<?xml version='1.0'?><recipe> | an XML file that is no feed and no dump of MediaWiki is a form that is not read; give its text"
            })
    void namesAFormItDoesNotRead(String content, String message) {
        assertEquals(List.of(new Reject(0, RejectReason.UNSUPPORTED, message)), read("a.bin", content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "\u3000"})
    void findsNoTextInAnEmptyFile(String content) {
        assertEquals(List.of(new Reject(0, RejectReason.EMPTY, "the file holds no text")), read("a.txt", content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"![图](a.png)", "。。。", "<div><img src=a></div>", "```\ncode\n```", "https://a.example"})
    void findsNoTextWhereOnlyMarkupIs(String content) {
        assertEquals(
                List.of(new Reject(
                        0, RejectReason.EMPTY, "no text is left once markup, links and pictures are taken away")),
                read("a.md", content));
    }

    @Test
    void readsAnArticleThatAChatProgramFenced() {
        Draft draft = draft("a.md", "```markdown\n---\ntitle: 题\n---\n\n正文一句。\n```\n");
        assertEquals("markdown+yaml", draft.format());
        assertEquals("题\n正文一句。", draft.text().text());
        Draft loose = draft("a.md", "```markdown\n---\na: b\nc: d: e\n---\n正文。\n```\n");
        assertEquals("d: e", loose.fields().get("c"));
        assertEquals(
                "front matter read line by line: line 4: front matter is no YAML: mapping values are not allowed here; quote the value or correct the line",
                loose.fields().get("reading_note"));
        assertEquals(
                "头\n正文。",
                draft("a.md", "```\n---\ntitle: 头\n---\n```\n正文。\n").text().text());
    }

    @Test
    void doesNotRepeatAHeadingThatIsTheTitle() {
        assertEquals(
                "题\n正文。", draft("a.md", "---\ntitle: 题\n---\n# 题\n\n正文。").text().text());
        assertEquals("题\n正文。", draft("a.md", "# 题\n\n正文。").text().text());
    }

    @Test
    void keepsATitleOnOneLine() {
        Draft draft = draft("a.jsonl", "{\"title\":\"上\\u2028下\\n**完**\",\"text\":\"正文。\"}");
        assertEquals("上 下 完", draft.title());
        assertEquals("上 下 完", draft.sentences().get(0).text());
    }

    @Test
    void saysThatAFileIsNotWhatItsNamePromises() {
        String expected =
                "the name says %s, the content is none: byte %d: found %s, expected %s; save it again as %s, or give its text";
        byte[] noZip = {'P', 'K', 0, 1, 2, 3};
        // Taken for UTF-16, the same bytes over and over would be Chinese characters.
        byte[] rubbish = "\0\1rubbish".repeat(30).getBytes(StandardCharsets.ISO_8859_1);
        String zip = "50 4B 03 04";
        assertEquals(
                expected.formatted("DOCX", 0, "50 4B 00 01", zip, "DOCX"),
                refusal("a.docx", noZip, RejectReason.BINARY));
        assertEquals(
                expected.formatted("XLSX", 0, "50 4B 00 01", zip, "XLSX"),
                refusal("B.XLSX", noZip, RejectReason.BINARY));
        assertEquals(
                expected.formatted("EPUB", 0, "FF FE FF", zip, "EPUB"),
                refusal("c.epub", new byte[] {-1, -2, -1}, RejectReason.UNDECODABLE));
        assertEquals(
                expected.formatted("PARQUET", 0, "00 01 72 75", "50 41 52 31", "PARQUET"),
                refusal("d.parquet", rubbish, RejectReason.BINARY));
        assertEquals(
                expected.formatted("TAR", 257, "the end", "75 73 74 61 72", "TAR"),
                refusal("e.tar", noZip, RejectReason.BINARY));
        // Text under the wrong name is text.
        assertEquals(
                "雨停了。",
                assertInstanceOf(Draft.class, read("f.docx", "雨停了。\n").get(0))
                        .text()
                        .text());
    }

    private static String refusal(String name, byte[] bytes, RejectReason reason) {
        List<ReadResult> results = ReaderContract.read(name, bytes, new ArrayList<>());
        assertEquals(1, results.size(), results::toString);
        Reject reject = assertInstanceOf(Reject.class, results.get(0));
        assertEquals(reason, reject.reason());
        return reject.message();
    }

    @ParameterizedTest
    @CsvSource({"utf-8, UTF-8", "gb2312, GB18030", "BIG5, Big5"})
    void aFeedNamesItsCharsetAsOtherFilesDo(String declared, String charset) {
        byte[] feed = ("<?xml version=\"1.0\" encoding=\"" + declared
                        + "\"?><rss><channel><item><description>江水</description></item></channel></rss>")
                .getBytes(java.nio.charset.Charset.forName(declared));
        Draft draft = assertInstanceOf(
                Draft.class,
                ReaderContract.read("a.xml", feed, new ArrayList<>()).get(0));
        assertEquals(charset, draft.charset());
        assertEquals("江水", draft.text().text());
    }

    @Test
    void brokenXmlIsToldByLineAndColumn() {
        List<ReadResult> results = read("a.rss", "<?xml version=\"1.0\"?>\n<rss><channel><item><description>雨");
        String message = message(results.get(results.size() - 1));
        assertTrue(message.startsWith("cannot be parsed further: line 2, column "), message);
        assertTrue(message.contains("XML document structures must start and end within the same entity"), message);
    }

    @Test
    void numbersTheLinesAndRecordsOfBrokenJson() {
        List<ReadResult> results = read("a.jsonl", """
                {"text": "好。"}

                {"text": "断
                null
                [1]
                {"text": "甲"} {"text": "乙"}
                {"title": "没有"}
                {"text": null}
                {"Text": "大写也是。", "n": 1}""");
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
                results.stream().map(ReadResult::entry).toList());
        assertTrue(message(results.get(1)).startsWith("line 3, column "), message(results.get(1)));
        assertEquals("line 4: no JSON object: found null", message(results.get(2)));
        assertEquals("line 5, column 1: no JSON object: found [1]", message(results.get(3)));
        assertTrue(message(results.get(4)).startsWith("line 6, column "), message(results.get(4)));
        assertEquals("line 7: no field text, content, body, 正文 or 内容; found [title]", message(results.get(5)));
        assertEquals("line 8: no text: found null in text", message(results.get(6)));
        Draft last = assertInstanceOf(Draft.class, results.get(7));
        assertEquals("大写也是。", last.text().text());
        assertEquals("{n=1}", last.fields().toString());
    }

    @Test
    void rejectsARecordWithATitleAndNoWords() {
        assertEquals(
                RejectReason.EMPTY,
                assertInstanceOf(
                                Reject.class,
                                read("a.jsonl", "{\"title\":\"题\",\"text\":\"。\"}")
                                        .get(0))
                        .reason());
    }

    @Test
    void endsWithAResultHoweverDeepTheNesting() {
        for (String tag : List.of("div", "b", "blockquote", "ul><li", "table><tr><td", "span", "a href=x")) {
            String open = ("<" + tag + ">").repeat(LEVELS);
            assertEquals(1, read("a.html", "<p>题</p>" + open + "正文").size(), tag);
            assertEquals(1, read("a.md", "# 题\n\n文字" + open + "正文").size(), tag);
        }
        for (String deep : List.of(
                "> ".repeat(LEVELS) + "正文",
                "- ".repeat(LEVELS) + "正文",
                "*a _b ".repeat(LEVELS / 10) + "b_ a* ".repeat(LEVELS / 10),
                "![".repeat(LEVELS) + "a" + "](b)".repeat(LEVELS),
                "[".repeat(LEVELS) + "a" + "](b)".repeat(LEVELS))) {
            assertEquals(1, read("a.md", deep).size());
        }
    }

    @Test
    void readsTheRecordsBehindOneThatIsNestedTooDeeply() {
        String deep = "# 题\\n\\n" + "[".repeat(LEVELS) + "a" + "](b)".repeat(LEVELS);
        List<ReadResult> results = read("a.jsonl", "{\"text\": \"%s\"}\n{\"text\": \"好。\"}\n".formatted(deep));
        assertEquals(2, results.size());
        assertInstanceOf(Draft.class, results.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nx: %s\n---\n正文", "{\"text\":\"正文\",\"x\":%s}"})
    void rejectsFieldsThatAreNestedTooDeeply(String file) {
        String name = file.startsWith("{") ? "a.jsonl" : "a.md";
        List<ReadResult> results = read(name, file.formatted("[".repeat(LEVELS) + "]".repeat(LEVELS)));
        assertEquals(1, results.size());
        Reject reject = assertInstanceOf(Reject.class, results.get(0));
        assertEquals(RejectReason.MALFORMED, reject.reason());
    }

    private static Draft draft(String name, String content) {
        return assertInstanceOf(Draft.class, read(name, content).get(0));
    }

    private static String message(ReadResult result) {
        return assertInstanceOf(Reject.class, result).message();
    }

    private static List<ReadResult> read(String name, String content) {
        return ReaderContract.read(name, content.getBytes(StandardCharsets.UTF_8), new ArrayList<>());
    }
}
