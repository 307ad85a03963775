package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RssFeedTest extends ReaderContract {
    @Override
    String fixture() {
        return "feed/river.rss";
    }

    @Override
    List<Expected> expected() {
        return List.of(
                new Expected(
                        "rss",
                        "渡口的早晨 & 雾",
                        "林渡",
                        "江边日记",
                        SourceSignals.NONE,
                        "2024-03-05 2024-03-04T23:30:00Z field",
                        List.of("title 渡口的早晨 & 雾", "body 早晨的渡口有雾。", "body 地图在这里。", "body 船还没有来！"),
                        List.of("2 https://river.example.org/map 地图")),
                new Expected(
                        "rss",
                        "水位",
                        "何水",
                        "水文站",
                        SourceSignals.NONE,
                        "2024-03-06 2024-03-06T01:00:00Z field",
                        List.of("title 水位", "body 今天的水位比昨天高。", "body 明天还要涨。"),
                        List.of()));
    }

    @Test
    void keepsIdAddressAndCategories() {
        Draft first = (Draft) results().get(0);
        assertEquals("river-1", first.externalId());
        assertEquals("https://river.example.org/ferry", first.url());
        assertEquals("江、雾", first.fields().get("category"));
    }

    @Test
    void anItemWithoutATextIsOneReject() {
        assertEquals(RejectReason.EMPTY, ((Reject) results().get(2)).reason());
    }

    @Test
    void readsTheFeedsOfOtherVersionsAndEncodings() {
        String rdf =
                "<?xml version=\"1.0\" encoding=\"GBK\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                        + "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>田野</title></channel>"
                        + "<item><title>麦子</title><link>https://field.example.org/1</link><description>麦子熟了。</description>"
                        + "<dc:date>2024-06-01T08:00:00+08:00</dc:date></item></rdf:RDF>";
        Draft draft = (Draft) read("a.xml", rdf.getBytes(Charset.forName("GBK")), new ArrayList<>())
                .get(0);
        assertEquals("麦子\n麦子熟了。", draft.text().text());
        assertEquals("田野", draft.fieldSource());
        assertEquals("2024-06-01", draft.date().on().toString());
        assertEquals("GB18030", draft.charset());
    }

    @Test
    void opensNoEntityAndExpandsNone() {
        String feed = "<rss><channel><title>甲</title><item><description>字&x;字。</description></item></channel></rss>";
        for (String head : List.of(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE rss [<!ENTITY a \"哈\"><!ENTITY x \"&a;&a;\">]>")) {
            List<ReadResult> results = assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> read("a.rss", (head + feed).getBytes(StandardCharsets.UTF_8), new ArrayList<>()));
            assertFalse(results.isEmpty());
            assertFalse(results.stream().anyMatch(Draft.class::isInstance), results.toString());
        }
    }
}
