package org.wenmai.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries that are too long, broken in their encoding, or too many to stand in memory. */
class LongEntriesTest {
    private static final ReadOptions SMALL =
            new ReadOptions(ZoneId.of("Asia/Shanghai"), 100_000, 1L << 40, 200, FieldNames.SHIPPED, SideTable.NONE);

    @Test
    void rejectsALineThatIsTooLongAndReadsTheNext() {
        long gigabyte = 1L << 30;
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                stream("{\"text\": \"第一条。\"}\n{\"text\": \""),
                new Blanks(gigabyte),
                stream("\"}\n{\"text\": \"第三条。\"}\n"))));
        List<ReadResult> results = list(DocumentReaders.read("a.jsonl", in, -1, SMALL));
        assertEquals(3, results.size());
        Reject reject = (Reject) results.get(1);
        assertEquals(RejectReason.TOO_LARGE, reject.reason());
        assertEquals(
                "line 2: %d bytes, more than input.max_file_bytes = 100000".formatted(gigabyte + 12), reject.message());
        assertEquals("第三条。", ((Draft) results.get(2)).text().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.csv|text\\n第一条。\\n\"|1",
                "a.json|[{\"text\": \"第一条。\"}, {\"text\": \"|1",
                "a.txt|正文|0",
                "a.md|---\\ntitle: |0",
                "a.html|<p>字|0"
            })
    void stopsWhereNoEntryEnds(String name, String start, int before) {
        InputStream in = new SequenceInputStream(stream(start.replace("\\n", "\n")), new Blanks(1L << 30));
        List<ReadResult> results = list(DocumentReaders.read(name, in, -1, SMALL));
        assertEquals(before + 1, results.size());
        assertEquals(RejectReason.TOO_LARGE, ((Reject) results.get(before)).reason());
    }

    @Test
    void rejectsOnlyTheLineThatIsNotInTheEncoding() {
        byte[] bytes =
                "{\"text\": \"第一条。\"}\n{\"text\": \"Q\"}\n{\"text\": \"第三条。\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] many = new byte[70_000 + bytes.length];
        java.util.Arrays.fill(many, 0, 70_000, (byte) '\n');
        System.arraycopy(bytes, 0, many, 70_000, bytes.length);
        int at = 70_000 + new String(bytes, StandardCharsets.ISO_8859_1).indexOf('Q');
        many[at] = (byte) 0xFF;
        List<ReadResult> results = list(DocumentReaders.read("a.jsonl", new ByteArrayInputStream(many), -1, SMALL));
        assertEquals(3, results.size());
        Reject reject = (Reject) results.get(1);
        assertEquals(RejectReason.UNDECODABLE, reject.reason());
        assertEquals(
                "line 70002, byte %d (0xFF) is no UTF-8; convert the file to UTF-8".formatted(at), reject.message());
    }

    @Test
    void saysWhereAStreamLeavesItsEncoding() {
        byte[] bytes = ("text\n" + "行文字。\n".repeat(30_000) + "x\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        List<ReadResult> results = list(DocumentReaders.read("a.csv", new ByteArrayInputStream(bytes), -1, SMALL));
        Reject reject = (Reject) results.get(results.size() - 1);
        assertEquals(RejectReason.UNDECODABLE, reject.reason());
        assertTrue(reject.message().startsWith("byte %d (0xFF)".formatted(bytes.length - 2)), reject.message());
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-32LE", "EUC-TW"})
    void readsStreamsInOtherEncodings(String charset) {
        String prose = "江北的老橋今年六十歲，這座橋的工人說，我們不會離開這裡。";
        String lines = ("{\"text\": \"" + prose + "\"}\n").repeat(1_000);
        List<ReadResult> results = list(DocumentReaders.read(
                "a.jsonl", new ByteArrayInputStream(lines.getBytes(Charset.forName(charset))), -1, SMALL));
        assertEquals(1_000, results.size());
        assertEquals(prose, ((Draft) results.get(999)).text().text().replace("\n", ""));
        assertEquals(charset, ((Draft) results.get(0)).charset());
    }

    private static List<ReadResult> list(Iterator<ReadResult> results) {
        List<ReadResult> list = new ArrayList<>();
        results.forEachRemaining(list::add);
        return list;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many letters. */
    private static final class Blanks extends InputStream {
        private long left;

        Blanks(long n) {
            this.left = n;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(left, length);
            java.util.Arrays.fill(bytes, from, from + n, (byte) 'a');
            left -= n;
            return n;
        }
    }
}
