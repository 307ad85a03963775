package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class VarintsTest {
    @Test
    void givesBackWhatWasPut() {
        long[] numbers = {0, 1, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE};
        long[] signed = {0, -1, 1, -64, 64, -20_000, Long.MIN_VALUE, Long.MAX_VALUE};
        Varints written = new Varints();
        for (long number : numbers) {
            written.put(number).put("文脉 𠀀");
        }
        for (long number : signed) {
            written.putSigned(number);
        }
        Varints read = new Varints(written.put("").bytes());
        for (long number : numbers) {
            assertEquals(number, read.next());
            assertEquals("文脉 𠀀", read.text());
        }
        for (long number : signed) {
            assertEquals(number, read.nextSigned());
        }
        assertEquals("", read.text());
        assertFalse(read.hasNext());
    }

    @Test
    void smallNumbersTakeOneByte() {
        assertEquals(3, new Varints().put(0).put(127).putSigned(-64).size());
    }
}
