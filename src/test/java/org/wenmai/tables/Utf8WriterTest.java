package org.wenmai.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    @Test
    void writesEachPieceAsAStringIsEncoded() throws IOException {
        String[] pieces = {
            "文", "a", "é", "𠮷", "\uD842", "\uDFB7", "\u0000", "\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFD"
        };
        Random random = new Random(7);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Utf8Writer out = new Utf8Writer(written)) {
            for (int n = 0; n < 50_000; n++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(6); length > 0; length--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                expected.write(text.toString().getBytes(StandardCharsets.UTF_8));
                switch (n % 3) {
                    case 0 -> out.write(text.toString());
                    case 1 -> out.append("!?" + text + "!", 2, 2 + text.length());
                    default -> out.write(text.toString().toCharArray());
                }
            }
            out.write('a');
            out.write('文');
            expected.write("a文".getBytes(StandardCharsets.UTF_8));
            assertEquals(expected.size(), out.bytes());
        }
        assertArrayEquals(expected.toByteArray(), written.toByteArray());
    }

    @Test
    void writesWholeNumbersAsTheyPrint() throws IOException {
        StringBuilder expected = new StringBuilder();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Utf8Writer out = new Utf8Writer(written)) {
            Random random = new Random(8);
            for (int n = 0; n < 50_000; n++) {
                long number = n < 64 ? 1L << n : random.nextLong() >> random.nextInt(Long.SIZE);
                for (long near = number - 1; near != number + 2; near++) {
                    expected.append(near);
                    out.number(near);
                }
            }
            for (long power = 1; power < Long.MAX_VALUE / 10; power *= 10) {
                expected.append(power - 1).append(power).append(-power);
                out.number(power - 1);
                out.number(power);
                out.number(-power);
            }
        }
        assertEquals(expected.toString(), written.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void handsOnWhatItHoldsWhenFlushed() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Utf8Writer out = new Utf8Writer(written);
        out.write("文脉");
        assertEquals(0, written.size());
        out.flush();
        assertEquals("文脉", written.toString(StandardCharsets.UTF_8));
    }
}
