package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarcTest extends ReaderContract {
    private static final String PAGE =
            "<html><head><title>候鸟</title><meta property=\"article:published_time\" content=\"2024-05-13T07:20:00+08:00\"></head><body><p>第一批白鹭抵达。</p></body></html>";

    @Override
    String fixture() {
        return "warc/a.warc";
    }

    @Override
    boolean isText() {
        return false;
    }

    @Override
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(record(
                "warcinfo", "application/warc-fields", null, "software: test\r\n".getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(record(
                "request",
                "application/http; msgtype=request",
                "https://birds.example.org/1",
                "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(record(
                "response",
                "application/http; msgtype=response",
                "https://birds.example.org/1",
                http("200 OK", "text/html; charset=GBK", PAGE.getBytes(Charset.forName("GBK")))));
        out.writeBytes(record(
                "response",
                "application/http; msgtype=response",
                "https://birds.example.org/2",
                http("404 Not Found", "text/html", "没有".getBytes(StandardCharsets.UTF_8))));
        out.writeBytes(record(
                "response",
                "application/http; msgtype=response",
                "https://birds.example.org/3.png",
                http("200 OK", "image/png", new byte[] {1, 2, 3})));
        out.writeBytes(record(
                "conversion",
                "text/plain",
                "https://birds.example.org/4",
                "渔船都回来了。\n".getBytes(StandardCharsets.UTF_8)));
        return out.toByteArray();
    }

    private static byte[] http(String status, String type, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(status, type, body.length)
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] record(String kind, String type, String target, byte[] block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                "WARC/1.0\r\nWARC-Type: %s\r\n%sWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                kind, target == null ? "" : "WARC-Target-URI: " + target + "\r\n", type, block.length)
                        .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(block);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Override
    List<Expected> expected() {
        return List.of(
                new Expected(
                        "html",
                        "候鸟",
                        null,
                        null,
                        SourceSignals.NONE,
                        "2024-05-13 2024-05-12T23:20:00Z field",
                        List.of("title 候鸟", "body 第一批白鹭抵达。"),
                        List.of()),
                new Expected(
                        "text", null, null, null, SourceSignals.NONE, "- - -", List.of("body 渔船都回来了。"), List.of()));
    }

    @Test
    void numbersPagesAndSaysWhyOneIsNotRead() {
        List<ReadResult> results = results();
        assertEquals(
                List.of(1L, 2L, 3L, 4L), results.stream().map(ReadResult::entry).toList());
        assertEquals("https://birds.example.org/2: answered with status 404", ((Reject) results.get(1)).message());
        assertEquals("https://birds.example.org/3.png: image/png is no text", ((Reject) results.get(2)).message());
        Draft page = (Draft) results.get(0);
        assertEquals("https://birds.example.org/1", page.url());
        assertEquals("GB18030", page.charset());
        assertEquals("{warc_date=2024-06-01T00:00:00Z}", page.fields().toString());
    }
}
