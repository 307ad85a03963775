package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

class ArchivesTest {
    private static final String LINES = "{\"text\": \"第一条。\"}\n{oops\n{\"text\": \"第三条。\"}\n";

    @Test
    void readsWhatIsPackedByGzipBzip2AndZstd() throws IOException {
        ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
        try (var out = new BZip2CompressorOutputStream(bzip2)) {
            out.write(Packed.bytes(LINES));
        }
        List<String> plain = told(read("a.jsonl", Packed.bytes(LINES)));
        assertEquals(List.of("1 第一条。", "2 MALFORMED", "3 第三条。"), plain);
        assertEquals(plain, told(read("a.jsonl.gz", Packed.gzip(LINES))));
        assertEquals(plain, told(read("a.jsonl.bz2", bzip2.toByteArray())));
        assertEquals(plain, told(read("a.jsonl.zst", Zstd.compress(Packed.bytes(LINES)))));
        assertEquals(plain, told(read("named wrongly.txt", Packed.gzip(Packed.gzip(LINES)))));
    }

    @Test
    void readsAllMembersOfAGzipFile() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(Packed.gzip("{\"text\": \"第一条。\"}\n"));
        both.writeBytes(Packed.gzip("{\"text\": \"第二条。\"}\n"));
        assertEquals(List.of("1 第一条。", "2 第二条。"), told(read("a.jsonl.gz", both.toByteArray())));
    }

    @Test
    void readsEveryFileOfAZipWithItsName() {
        byte[] zip = Packed.zip(
                Charset.forName("GB18030"),
                "江北晚报/2024-03-05 老桥.md",
                "# 老桥\n\n桥今年六十岁。",
                "__MACOSX/._a",
                "x",
                "空.txt",
                "",
                "../../lines.jsonl",
                LINES,
                "里面.zip",
                Packed.zip("里.txt.gz", Packed.gzip("套着的一篇。")));
        List<ReadResult> results = read("稿件.zip", zip);
        assertEquals(List.of("1 老桥\n桥今年六十岁。", "2 EMPTY", "3 第一条。", "4 MALFORMED", "5 第三条。", "6 套着的一篇。"), told(results));
        Draft first = (Draft) results.get(0);
        assertEquals("江北晚报/2024-03-05 老桥.md", first.member());
        assertEquals("2024-03-05", String.valueOf(first.date().on()));
        assertEquals("lines.jsonl", ((Draft) results.get(2)).member());
        assertEquals("里面.zip/里.txt.gz", ((Draft) results.get(5)).member());
        assertEquals("空.txt: the file holds no text", ((Reject) results.get(1)).message());
    }

    @Test
    void stopsAtABomb() {
        byte[] bomb = Packed.gzip("a".repeat(64 << 20));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Reject ratio =
                    (Reject) read("a.gz", bomb, options(1 << 30, 1L << 40, 200)).get(0);
            assertEquals(RejectReason.TOO_LARGE, ratio.reason());
            assertEquals("unpacks to more than input.max_ratio = 200 times its size", ratio.message());
            Reject size = (Reject)
                    read("a.gz", bomb, options(1 << 30, 1 << 20, 1L << 40)).get(0);
            assertEquals("unpacks to more than input.max_expanded_bytes = 1048576", size.message());
            Reject whole = (Reject) read("a.gz", Packed.gzip("长".repeat(1000)), options(1000, 1L << 40, 200))
                    .get(0);
            assertEquals("more than input.max_file_bytes = 1000 bytes", whole.message());
        });
    }

    @Test
    void stopsAtABombInsideOthers() {
        byte[] bomb = Packed.gzip(Packed.gzip(Packed.gzip("a".repeat(200 << 20))));
        assertEquals(
                RejectReason.TOO_LARGE,
                ((Reject) read("a.gz", bomb, options(1 << 30, 1L << 40, 200)).get(0)).reason());
        byte[] deep = Packed.bytes("文。");
        for (int i = 0; i < 10; i++) {
            deep = Packed.zip("a", deep);
        }
        assertEquals(RejectReason.MALFORMED, ((Reject) read("a.zip", deep).get(0)).reason());
    }

    @Test
    void stopsAtABombInAnOfficeFile() {
        byte[] bomb = Packed.zip("[Content_Types].xml", "<Types/>", "word/document.xml", new byte[80 << 20]);
        assertEquals(
                RejectReason.TOO_LARGE,
                ((Reject) read("a.docx", bomb, options(1 << 26, 1L << 40, 1 << 20))
                                .get(0))
                        .reason());
    }

    private static List<String> told(List<ReadResult> results) {
        return results.stream()
                .map(result -> result.entry() + " "
                        + (result instanceof Draft draft
                                ? draft.text().text()
                                : ((Reject) result).reason().toString()))
                .toList();
    }

    private static ReadOptions options(long bytes, long expanded, long ratio) {
        return new ReadOptions(ZoneId.of("Asia/Shanghai"), bytes, expanded, ratio, FieldNames.SHIPPED, SideTable.NONE);
    }

    private static List<ReadResult> read(String name, byte[] bytes) {
        return read(name, bytes, ReadOptions.of(ZoneId.of("Asia/Shanghai")));
    }

    private static List<ReadResult> read(String name, byte[] bytes, ReadOptions options) {
        List<ReadResult> results = new ArrayList<>();
        DocumentReaders.read(name, new ByteArrayInputStream(bytes), bytes.length, options)
                .forEachRemaining(results::add);
        return results;
    }
}
