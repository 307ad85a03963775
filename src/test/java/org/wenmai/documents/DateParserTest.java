package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-19 | 2024-02-19 | ",
                "2024/2/9 | 2024-02-09 | ",
                "2024.02.19 | 2024-02-19 | ",
                "20240219 | 2024-02-19 | ",
                "2024年2月19日 | 2024-02-19 | ",
                "2024年2月19日 星期一 | 2024-02-19 | ",
                "2024年2月19日 9时5分 | 2024-02-19 | 2024-02-19T01:05:00Z",
                "2024-02-19 09:05 | 2024-02-19 | 2024-02-19T01:05:00Z",
                "2024-02-19 09:05:12 | 2024-02-19 | 2024-02-19T01:05:12Z",
                "2024-02-19T09:05:12Z | 2024-02-19 | 2024-02-19T09:05:12Z",
                "2024-02-19T09:05:12.345+08:00 | 2024-02-19 | 2024-02-19T01:05:12Z",
                "2024-02-19T23:30:00-0500 | 2024-02-19 | 2024-02-20T04:30:00Z",
                "2024-02-19 09:05:12 +0800 | 2024-02-19 | 2024-02-19T01:05:12Z",
                "2024-02-19 24:00 | 2024-02-19 | ",
                "Mon, 19 Feb 2024 09:05:12 GMT | 2024-02-19 | 2024-02-19T09:05:12Z",
                "19 February 2024 09:05 +0800 | 2024-02-19 | 2024-02-19T01:05:00Z",
                "mon, 9 feb 2024 09:05:12 | 2024-02-09 | 2024-02-09T01:05:12Z"
            })
    void readsDatesAsPeopleAndProgramsWriteThem(String value, String on, String at) {
        PublicationDate date = DateParser.parse(value, ZONE, "field");
        assertEquals(on, String.valueOf(date.on()));
        assertEquals(at, date.at() == null ? null : date.at().toString());
        assertEquals("field", date.how());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "2024",
                "2024-13-01",
                "2024-02-30",
                "20241301",
                "1889-01-01",
                "2024-02-19 是个普通的日子，大家都在上班",
                "Mon, 19 Foo 2024 09:05:12 GMT",
                "99 Feb 2024 09:05"
            })
    void knowsNoDateInWhatIsNone(String value) {
        assertEquals(PublicationDate.NONE, DateParser.parse(value, ZONE, "field"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-19-one-minute.md | 2024-02-19",
                "briefing_20250825T113831Z.md | 2025-08-25",
                "briefing_20251029T000219+0000.md | 2025-10-29",
                "日报_2024_02_19.txt | 2024-02-19",
                "004_7d60d0a878a5a9ba.txt | ",
                "004_20240a19.txt | ",
                "a20240219b.txt | ",
                "120240219.txt | ",
                "20241399.txt | ",
                "lecture07.srt | "
            })
    void findsTheDateInAFileName(String name, String on) {
        PublicationDate date = DateParser.inFileName(name, ZONE);
        assertEquals(on, date.known() ? date.on().toString() : null);
        assertEquals(on == null ? null : "file name", date.how());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "briefing_20250825T113831Z.md | 2025-08-25T11:38:31Z",
                "briefing_20251029T000219+0000.md | 2025-10-29T00:02:19Z",
                "shot-20240219_090512.txt | 2024-02-19T01:05:12Z",
                "2024-02-19-09-05-12.txt | 2024-02-19T01:05:12Z",
                "briefing_20250825T993831Z.md | ",
                "2024-02-19-123456789.md | ",
                "2024-02-19-one.md | "
            })
    void findsTheTimeInAFileName(String name, String at) {
        PublicationDate date = DateParser.inFileName(name, ZONE);
        assertEquals(at, date.at() == null ? null : date.at().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/2024/02/19/x | 2024-02-19",
                "https://a.example/2024-02-19 | 2024-02-19",
                "https://a.example/2024/13/19/x | ",
                "https://a.example/p/7d20240219 | ",
                " | "
            })
    void findsTheDateInAnAddress(String url, String on) {
        PublicationDate date = DateParser.inUrl(url);
        assertEquals(on, date.known() ? date.on().toString() : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发布时间：2024-02-19 09:05 | 2024-02-19",
                "2024年2月19日 | 2024-02-19",
                "最后更新日期：2024年2月19日 | 2024-02-19",
                "更新于 2024-02-19 | 2024-02-19",
                "生效日期：2024年2月19日 | 2024-02-19",
                "2024年2月19日，江北的老桥换了螺栓。 | ",
                "会议定在 2024-02-19 | "
            })
    void takesALineForADateLineOnlyIfItSaysNothingElse(String line, String on) {
        PublicationDate date = DateParser.parseLine(line, ZONE);
        assertEquals(on, date.known() ? date.on().toString() : null);
    }
}
