package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({"ＯｐｅｎＡＩ, openai", "發展, 发展", "DALL・E, dall·e", "GPT–４, gpt-4", "İ, i", "😂, 😂", "Ü, ü"})
    void foldsWidthCaseScriptDotsAndHyphens(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void foldsEverySpaceToOne() {
        assertEquals("a b c d", Folding.fold("a\u00A0b\u3000c\u2009d"));
    }

    @Test
    void keepsTheLengthOfEveryCharacterAndIsDoneInOneStep() {
        for (int c = 0; c < 0x10000; c++) {
            String once = Folding.fold(String.valueOf((char) c));
            assertEquals(1, once.length());
            assertEquals(once, Folding.fold(once), () -> "U+%04X".formatted((int) once.charAt(0)));
        }
    }

    @Test
    void makesNoCopyOfWhatIsFoldedAlready() {
        String text = "已经折叠 abc";
        assertSame(text, Folding.fold(text));
    }
}
