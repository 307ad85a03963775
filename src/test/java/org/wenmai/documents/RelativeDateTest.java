package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDateTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "昨天 | 2024-02-29T20:00:00Z | 2024-02-29 | ",
                "昨天 12:30 | 2024-03-01 08:00 | 2024-02-29 | ",
                "前天 | 2024-03-01 | 2024-02-28 | ",
                "3天前 | 2024-03-01 | 2024-02-27 | ",
                "2周前 | 2024-03-01 | 2024-02-16 | ",
                "5小时前 | 2024-03-01 02:00 | 2024-02-29 | 2024-02-29T13:00:00Z",
                "10 分钟前 | 2024-03-01 02:00 | 2024-03-01 | 2024-02-29T17:50:00Z",
                "5小时前 | 2024-03-01 | | ",
                "某天 | 2024-03-01 | | "
            })
    void countsBackFromTheDayOfFetching(String value, String fetched, String on, String at) {
        PublicationDate date = RelativeDate.of(value, DateParser.parse(fetched, ZONE, "field"), ZONE, "field");
        assertEquals(on, date.known() ? date.on().toString() : null);
        assertEquals(at, date.at() == null ? null : date.at().toString());
    }

    @Test
    void isNoDateWithoutThatDay() {
        assertEquals(PublicationDate.NONE, RelativeDate.of("昨天", PublicationDate.NONE, ZONE, "field"));
    }

    @Test
    void findsThatDayAmongTheFields() {
        var fetched = new Fields(Map.of("日期", "3天前", "抓取时间", "2024-03-01"), FieldNames.SHIPPED);
        assertEquals("2024-02-27", fetched.takeDate(ZONE, "field").on().toString());
        assertEquals(Map.of("抓取时间", "2024-03-01"), fetched.rest());
        var alone = new Fields(Map.of("日期", "3天前"), FieldNames.SHIPPED);
        assertEquals(PublicationDate.NONE, alone.takeDate(ZONE, "field"));
        assertEquals(Map.of("日期", "3天前"), alone.rest());
    }
}
