package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest extends ReaderContract {
    @Override
    String fixture() {
        return "csv/articles.csv";
    }

    @Override
    List<Expected> expected() {
        return List.of(
                new Expected(
                        "csv",
                        "老桥换了新螺栓",
                        null,
                        "江北晚报",
                        SourceSignals.NONE,
                        "2024-03-05 - field",
                        List.of("title 老桥换了新螺栓", "body 江北的老桥今年六十岁。", "body 值班员说，传感器比人眼可靠。"),
                        List.of()),
                new Expected(
                        "csv",
                        null,
                        null,
                        "江北晚报",
                        SourceSignals.NONE,
                        "2024-03-06 2024-03-06T00:30:00Z field",
                        List.of("body 没有标题的一行也是一篇。"),
                        List.of()));
    }

    @Test
    void keepsOtherColumnsAndIdentifiers() {
        Draft first = (Draft) results().get(0);
        assertEquals("a-1", first.externalId());
        assertEquals("{栏目=本地}", first.fields().toString());
    }

    @Test
    void isKnownByItsHeaderWithoutItsEnding() {
        assertEquals(2, rows("a.txt", "title;text\n甲;第一篇。\n乙;第二篇。\n").size());
        assertEquals(1, rows("a.txt", "title, text\n\n这是一篇普通的文章。").size());
    }

    @Test
    void namesTheColumnsOfATableWithoutText() {
        Reject reject = (Reject) rows("a.csv", "id,words\n1,x\n").get(0);
        assertEquals(RejectReason.UNSUPPORTED, reject.reason());
        assertEquals(0, reject.entry());
        assertTrue(reject.message().contains("found [id, words]"), reject.message());
    }

    @Test
    void takesARowThatIsTooShortOrTooLong() {
        List<ReadResult> rows = rows("a.csv", "id,text\n1\n2,文字一句。,多\n\"3\"x,\"又一句\"。y\n");
        assertEquals(RejectReason.EMPTY, ((Reject) rows.get(0)).reason());
        assertEquals("{column_3=多}", ((Draft) rows.get(1)).fields().toString());
        assertEquals(3, rows.size());
    }

    private static List<ReadResult> rows(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), new ArrayList<>());
    }
}
