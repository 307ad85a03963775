package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpubTest extends ReaderContract {
    @Override
    String fixture() {
        return "epub/a.epub";
    }

    @Override
    boolean isText() {
        return false;
    }

    @Override
    byte[] bytes() {
        return Packed.zip(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>",
                "OEBPS/book.opf",
                """
                <package><metadata><dc:title>江北文集</dc:title><dc:creator>老余</dc:creator><dc:publisher>江北社</dc:publisher>
                <dc:date>2023-07-01</dc:date><dc:language>zh-CN</dc:language></metadata>
                <manifest><item id="a" href="text/a.xhtml"/><item id="b" href="text/%E4%BA%8C.xhtml"/></manifest>
                <spine><itemref idref="b"/><itemref idref="a"/><itemref idref="c"/></spine></package>
                """,
                "OEBPS/text/a.xhtml",
                "<html><head><title>甲</title></head><body><h1>渔船</h1><p>船都回来了。</p></body></html>",
                "OEBPS/text/二.xhtml",
                "<html><head><title>老桥</title></head><body><p>桥今年六十岁。</p></body></html>");
    }

    @Override
    List<Expected> expected() {
        return List.of(
                chapter("老桥", List.of("title 老桥", "body 桥今年六十岁。")), chapter("渔船", List.of("title 渔船", "body 船都回来了。")));
    }

    private static Expected chapter(String title, List<String> sentences) {
        return new Expected("epub", title, "老余", "江北社", SourceSignals.NONE, "2023-07-01 - field", sentences, List.of());
    }

    @Test
    void namesTheBookAndTheChapterThatIsMissing() {
        assertEquals("{book=江北文集}", ((Draft) results().get(0)).fields().toString());
        assertEquals("chapter null is not in the book", ((Reject) results().get(2)).message());
    }
}
