package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final String[] PIECES = {
        "", "a", "Z", "0", " ", "\t", "\n", "\r", "\"", ",", "#", "!", "$", "'", "-", "=", "~", "\u0001", "\u007f", "é",
        "文", "脉", "，", "\u3000", "𠮷", "\ud842", "\udfb7", "\ufeff"
    };

    private static void assertLikeThePrinter(Object[]... records) throws IOException {
        StringWriter expected = new StringWriter();
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        CSVPrinter printer = new CSVPrinter(expected, CsvExport.FORMAT);
        try (CsvFile file = new CsvFile(found)) {
            for (Object[] record : records) {
                printer.printRecord(record);
                file.record(record);
            }
            assertEquals(file.finish(), found.size());
        }
        String text = new String(expected.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(text, found.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesTextsAsThePrinterDoes() throws IOException {
        Random random = new Random(5);
        Object[][] records = new Object[20_000][];
        for (int r = 0; r < records.length; r++) {
            records[r] = new Object[1 + random.nextInt(3)];
            for (int i = 0; i < records[r].length; i++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(5); length > 0; length--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
                records[r][i] = random.nextInt(9) == 0 ? null : text.toString();
            }
        }
        assertLikeThePrinter(records);
    }

    @Test
    void writesNumbersDatesAndTimesAsThePrinterDoes() throws IOException {
        assertLikeThePrinter(
                new Object[] {0L, 7L, -7L, 10L, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE},
                new Object[] {0.1, -0.0, 1e-12, 123456789.0, 1.0 / 3, Double.MAX_VALUE, Double.MIN_VALUE},
                new Object[] {true, false, LocalDate.of(2024, 2, 29), Instant.parse("2024-02-29T01:02:03.000004Z"), null
                });
    }

    @Test
    void writesACellLongerThanTheBuffer() throws IOException {
        assertLikeThePrinter(
                new Object[] {"a", "长\"".repeat(200_000), "b"}, new Object[] {"文".repeat(100_000), "", null});
    }
}
