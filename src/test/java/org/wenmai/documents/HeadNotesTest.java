package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadNotesTest {
    private static final ReadOptions OPTIONS = ReadOptions.of(ZoneId.of("Asia/Shanghai"));

    private static final String NOTES = """
            > * 原文地址：[How a bridge rests](https://a.example/bridge)
            > * 原文作者：[Ann Lee](https://a.example/ann)
            > * 译文出自：[老桥翻译社](https://b.example)
            > * 本文永久链接：[https://b.example/1](https://b.example/1)
            > * 译者：
            > * 校对者：[小满](https://b.example/xm)、阿禾

            """;

    @Test
    void takesFieldsOutOfABlockQuoteAtTheHead() {
        Draft draft = read("qiao.md", NOTES + "# 桥怎样休息\n\n桥换了螺栓。\n");
        assertEquals("桥怎样休息", draft.title());
        assertEquals("Ann Lee", draft.author());
        assertEquals("老桥翻译社", draft.fieldSource());
        assertEquals("Ann Lee", draft.signals().author(), "which is no source");
        assertEquals("https://b.example/1", draft.url());
        assertEquals(Map.of("原文地址", "How a bridge rests", "校对者", "小满、阿禾"), draft.fields());
        assertEquals("桥怎样休息\n桥换了螺栓。", draft.text().text());
        assertEquals(4, draft.text().links().size());
    }

    @Test
    void namesATextWithoutHeadingByItsOriginal() {
        assertEquals("How a bridge rests", read("qiao.md", NOTES + "桥换了螺栓。\n").title());
    }

    @Test
    void leavesAQuotationThatSaysMore() {
        Draft draft = read("qiao.md", "> 作者：某人\n> 来源：某处\n> 桥会说话。\n\n桥换了螺栓。\n");
        assertEquals("作者：某人\n来源：某处\n桥会说话。\n桥换了螺栓。", draft.text().text());
        assertEquals(
                "作者：某人\n桥换了螺栓。", read("qiao.md", "> 作者：某人\n\n桥换了螺栓。\n").text().text());
    }

    @Test
    void takesLinksDefinedRightBelowAParagraphForLinks() {
        Draft draft = read("qiao.md", "桥换了[螺栓][1]和[桥板][b]。\n[1]: https://a.example/x\n[b]: /tag/b/\n");
        assertEquals("桥换了螺栓和桥板。", draft.text().text());
        assertEquals(
                List.of("https://a.example/x", "/tag/b/"),
                draft.text().links().stream().map(Link::url).toList());
    }

    @Test
    void trustsTheClockOfAFileNameMoreThanADateLineOfAnotherDay() {
        String text = "# 快讯\n\n> 2024-05-15T00:00:00Z\n\n- 桥换了螺栓。\n";
        assertEquals(
                "2025-09-23T01:40:22Z",
                read("b_20250923T014022Z.md", text).date().at().toString());
        assertEquals(
                "2024-05-15T00:00:00Z",
                read("b_20240514T235959Z.md", text).date().at().toString());
        assertEquals("text", read("2025-09-23-b.md", text).date().how());
    }

    @Test
    void leavesAQuotationThatFollows() {
        Draft draft = read("qiao.md", NOTES + "> 桥会说话。\n\n桥换了螺栓。\n");
        assertEquals("老桥翻译社", draft.fieldSource());
        assertEquals("How a bridge rests\n桥会说话。\n桥换了螺栓。", draft.text().text());
    }

    @Test
    void takesTheDateOfAHeadingWhereNoBetterOneExists() {
        String text = "# 桥报\n\n## 桥报早八点 2024/2/19\n\n桥换了螺栓。\n";
        assertEquals("2024-02-19", read("qiao.md", text).date().on().toString());
        assertEquals("2024-02-20", read("2024-02-20.md", text).date().on().toString());
        assertEquals(
                PublicationDate.NONE,
                read("qiao.md", "# 回看2024/2/19\n\n桥换了螺栓。\n").date());
    }

    private static Draft read(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Iterator<ReadResult> results =
                DocumentReaders.read(name, new ByteArrayInputStream(bytes), bytes.length, OPTIONS);
        return (Draft) results.next();
    }
}
