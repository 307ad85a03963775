package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static String written(Object[]... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out)) {
            for (Object[] record : records) {
                file.record(record);
            }
            assertEquals(file.finish(), out.size());
            assertEquals(HexFormat.of().formatHex(digest(out.toByteArray())), file.sha256());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void quotesWhatMustBeQuotedAndLeavesWhatIsNotKnownEmpty() throws IOException {
        assertEquals(
                "文脉,,\"a,b\",\"说\"\"好\"\"\",\"两\n行\"\n", written(new Object[] {"文脉", null, "a,b", "说\"好\"", "两\n行"}));
    }

    @Test
    void writesNumbersDatesAndTimesAsTheyPrint() throws IOException {
        assertEquals("-7,0.1,1.0E-12,true,2024-02-29,2024-02-29T01:02:03.000004Z\n", written(new Object[] {
            -7L, 0.1, 1e-12, true, LocalDate.of(2024, 2, 29), Instant.parse("2024-02-29T01:02:03.000004Z")
        }));
    }

    @Test
    void cellsLongerThanWhatIsPrintedAtOnceAreWhole() throws IOException {
        String longest = "𠮷文".repeat(100_000);
        assertEquals("a,%s,b\nc\n".formatted(longest), written(new Object[] {"a", longest, "b"}, new Object[] {"c"}));
    }

    @Test
    void writesWhatTheFormatPrintsWhateverTheCellsHold() throws IOException {
        String[] pieces = {
            "文", "a", "é", "𠮷", " ", "\"", ",", "\n", "\r", "#", "!", "\t", "\uFEFF", "-", "=", "\uD800", "\u0000",
            "\u007F"
        };
        Random random = new Random(5);
        Object[][] records = new Object[20_000][];
        StringBuilder expected = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(expected, CsvExport.FORMAT)) {
            for (int r = 0; r < records.length; r++) {
                records[r] = new Object[1 + random.nextInt(4)];
                for (int c = 0; c < records[r].length; c++) {
                    StringBuilder text = new StringBuilder();
                    for (int n = random.nextInt(4); n > 0; n--) {
                        text.append(pieces[random.nextInt(pieces.length)]);
                    }
                    records[r][c] = switch (random.nextInt(5)) {
                        case 0 -> null;
                        case 1 -> random.nextInt(3) / (double) random.nextInt(3);
                        case 2 -> random.nextLong();
                        default -> text.toString();
                    };
                }
                printer.printRecord(records[r]);
            }
        }
        assertEquals(
                new String(expected.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                written(records));
    }
}
