package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLineTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024-05-13; 2024-05-13; ",
                "2024-05-13 22:41 来源：河口晚报 记者：何湾 阅读：12,345 分享; 2024-05-13; 2024-05-13T14:41:00Z",
                "2024年5月13日 07:15　来源: 河口晚报　作者: 何湾; 2024-05-13; 2024-05-12T23:15:00Z",
                "https://news.example.org 2024年05月13日 来源: 河口晚报; 2024-05-13; ",
                "二〇二四年五月十三日　记者　何湾; 2024-05-13; ",
                "二〇二三年十二月三十一日; 2023-12-31; ",
                "作者：何湾 | 发布时间：2024-05-13 | 阅读 10万+; 2024-05-13; ",
                "2024/5/13 · 河口周刊编辑部; 2024-05-13; ",
                "河口周刊 2024年5月13日 星期一; 2024-05-13; ",
                "（2024年5月13日　责编：何湾、许听）; 2024-05-13; "
            })
    void readsTheDateAmongTheNotesBelowAHeadline(String line, String on, String at) {
        PublicationDate date = DateLine.of(line, ZONE);
        assertEquals(on, String.valueOf(date.on()));
        assertEquals(at, date.at() == null ? null : date.at().toString());
        assertEquals("text", date.how());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024年5月13日，老桥换了螺栓",
                "活动时间：2024年5月13日 地点：江边",
                "活动时间 2024年5月13日",
                "有效期至 2024-05-13",
                "截至 2024年5月13日",
                "2024年5月13日 发布 新桥 方案",
                "2024年5月13日至2024年6月1日",
                "2024年5月13日—6月1日 河口美术馆",
                "2024年5月13日 10:00-12:00 河口美术馆",
                "河口 桥 2024-05-13",
                "白鹭 2024-05-13 41"
            })
    void takesNoDateOfTheMatterForThatOfThePrinting(String line) {
        assertEquals(PublicationDate.NONE, DateLine.of(line, ZONE));
    }

    @ParameterizedTest
    @CsvSource({"HEADING", "LIST"})
    void takesHeadingsAndListItemsForDateLinesOnlyWhereTheySayNothingElse(SentenceKind kind) {
        String line = "河口周刊 2024年5月13日";
        Block block = new Block(kind, line, java.util.List.of());
        assertEquals(PublicationDate.NONE, DateLine.of(block, line, ZONE));
        assertEquals(
                "2024-05-13",
                String.valueOf(DateLine.of(block, "2024年5月13日", ZONE).on()));
    }
}
