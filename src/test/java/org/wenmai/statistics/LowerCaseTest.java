package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LowerCaseTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isTheTextItselfWhereNothingChanges() {
        byte[] word = utf8("的。3.5-a");
        assertSame(word, LowerCase.of(word));
    }

    @Test
    void isThatOfUnicodeForEveryCharacterBesideOthers() {
        Random random = new Random(7);
        for (int c = 1; c < 0x20000; c++) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                continue;
            }
            String text =
                    (random.nextBoolean() ? "A好" : "") + Character.toString(c) + (random.nextBoolean() ? "Σ" : "。Z");
            assertArrayEquals(utf8(UCharacter.toLowerCase(ULocale.ROOT, text)), LowerCase.of(utf8(text)));
            String alone = Character.toString(c);
            assertEquals(
                    UCharacter.toLowerCase(ULocale.ROOT, alone),
                    new String(LowerCase.of(utf8(alone)), StandardCharsets.UTF_8));
        }
    }
}
