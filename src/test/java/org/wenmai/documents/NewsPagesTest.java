package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What newsrooms, office programs and subtitlers do that readers must know. */
class NewsPagesTest {
    @Test
    void takesTheTimeOfAnArticleForItsDateAndNotThatOfAnother() {
        String page = """
                <!doctype html><html><head><title>白鹭回来了</title></head><body>
                <aside><article><time datetime="2023-01-01">一月</time></article></aside>
                <article><h1>白鹭回来了</h1><p><time datetime="2024-05-13">5月13日</time> 记者何湾</p>
                <p>第一批白鹭凌晨抵达，巡护员数到四十一只。</p><p>随后下起了雨，记录只好中断，大家回到屋里。</p></article></body></html>
                """;
        Draft draft = draft("a.html", page.getBytes(StandardCharsets.UTF_8));
        assertEquals("2024-05-13", draft.date().on().toString());
    }

    @Test
    void leavesTheNameOfTheSiteOutOfTheTitle() {
        String page = """
                <html><head><title>%s</title></head><body><h2>白鹭回来了 湿地准备好了</h2>
                <div>第一批白鹭凌晨抵达，巡护员数到四十一只。<br>随后下起了雨，记录只好中断。</div></body></html>
                """;
        for (String title : List.of("白鹭回来了 湿地准备好了-河口晚报网", "白鹭回来了 湿地准备好了 | 河口晚报", "白鹭回来了 湿地准备好了")) {
            Draft draft = draft("a.html", page.formatted(title).getBytes(StandardCharsets.UTF_8));
            assertEquals("白鹭回来了 湿地准备好了", draft.title());
            assertEquals(3, draft.sentences().size(), draft.text().text());
        }
        assertEquals(
                "河口晚报：一周要闻",
                draft("a.html", page.formatted("河口晚报：一周要闻").getBytes(StandardCharsets.UTF_8))
                        .title());
    }

    @Test
    void readsTheNotesOutsideOfTheArticleOnlyWhereTheyAreNeededForTheDate() {
        String page = """
                <!doctype html><html><head><title>白鹭回来了</title>%s</head><body><h1>白鹭回来了</h1>
                <div class="info"><span>2024-05-13 07:20</span> <span>来源：河口晚报</span> <span>阅读：12,345</span></div>
                <article><p>%s</p></article></body></html>
                """;
        String text = "第一批白鹭凌晨抵达，巡护员数到四十一只。".repeat(9);
        Draft bare = draft("a.html", page.formatted("", text).getBytes(StandardCharsets.UTF_8));
        assertEquals("2024-05-13 text", date(bare));
        Draft dated = draft(
                "a.html",
                page.formatted("<meta property=\"article:published_time\" content=\"2024-05-13\">", text)
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("2024-05-13 field", date(dated));
        assertEquals("白鹭回来了\n" + text, dated.text().text());
    }

    @Test
    void leavesOutRaisedMarksThatLeadToANote() {
        String page = "<p>白鹭四十一只。<sup><a href=\"#n1\">[1]</a></sup></p><p>每平方米 3 m<sup>2</sup></p>";
        assertEquals(
                "白鹭四十一只。\n每平方米 3 m2",
                draft("a.html", page.getBytes(StandardCharsets.UTF_8)).text().text());
    }

    @Test
    void prefersThePrintedDateToThatOfTheFileAndTakesNoAccountForAnAuthor() {
        Draft draft = draft("a.docx", docx("<w:p><w:r><w:t>2024年5月13日　记者：何湾</w:t></w:r></w:p>"));
        assertEquals("2024-05-13 text", draft.date().on() + " " + draft.date().how());
        assertEquals(null, draft("a.docx", docx("")).author());
        assertEquals("2024-06-01 field", date(draft("a.docx", docx(""))));
    }

    @Test
    void readsTheCellsOfARowAsOneLine() {
        String row =
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>白鹭</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>41</w:t></w:r></w:p></w:tc></w:tr>"
                        + "<w:tr><w:tc><w:p><w:r><w:t>第一段。</w:t></w:r></w:p><w:p><w:r><w:t>第二段。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        assertEquals(
                "数了一早上。\n白鹭 41\n第一段。\n第二段。", draft("a.docx", docx(row)).text().text());
    }

    @Test
    void startsASentenceWhereADashShowsAnotherSpeaker() {
        String cues =
                "1\n00:00:01,000 --> 00:00:03,000\n- 今天的鸟多吗\n- 不多\n\n2\n00:00:04,000 --> 00:00:06,000\n去年只有二十只\n今年好多了。\n";
        Draft draft = draft("a.srt", cues.getBytes(StandardCharsets.UTF_8));
        assertEquals("今天的鸟多吗\n不多 去年只有二十只 今年好多了。", draft.text().text());
    }

    @Test
    void readsDatesOfInterfaces() {
        assertEquals("2024-03-05 2024-03-05T13:10:33Z", dateAndTime("Tue Mar 05 21:10:33 +0800 2024"));
        assertEquals("2024-03-05 2024-03-05T12:00:00Z", dateAndTime("1709640000"));
        assertEquals("2024-03-05 2024-03-05T12:00:00Z", dateAndTime("1709640000000"));
        assertNull(record("17096400").date().on());
    }

    private static String dateAndTime(String value) {
        PublicationDate date = record(value).date();
        return date.on() + " " + date.at();
    }

    private static Draft record(String date) {
        return draft(
                "a.jsonl",
                "{\"created_at\":\"%s\",\"text\":\"雨停了。\"}".formatted(date).getBytes(StandardCharsets.UTF_8));
    }

    private static String date(Draft draft) {
        return draft.date().on() + " " + draft.date().how();
    }

    private static byte[] docx(String body) {
        return Packed.zip(
                "[Content_Types].xml",
                "<Types/>",
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>Admin</dc:creator><dcterms:created>2024-06-01T01:02:03Z</dcterms:created></cp:coreProperties>",
                "word/document.xml",
                "<w:document><w:body><w:p><w:r><w:t>数了一早上。</w:t></w:r></w:p>" + body + "</w:body></w:document>");
    }

    private static Draft draft(String name, byte[] bytes) {
        return assertInstanceOf(
                Draft.class, ReaderContract.read(name, bytes, new ArrayList<>()).get(0));
    }
}
