package org.wenmai.lexicons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StopTermsTest {
    private static StopTerms parse(String first, String second) {
        return StopTerms.parse(
                List.of(new LexiconFile("a.txt", first), new LexiconFile("b.txt", second)),
                text -> text.toLowerCase(Locale.ROOT));
    }

    @Test
    void areFoldedAndJoinedFromAllFilesInOrder() {
        StopTerms terms = parse("# head\n的\n The \n", "了\nthe");
        assertEquals(List.of("的", "the", "了"), terms.all());
        assertTrue(terms.contains("the"));
        assertFalse(terms.contains("The"));
    }

    @Test
    void aLineWithColumnsIsNamed() {
        LexiconFormatException wrong = assertThrows(LexiconFormatException.class, () -> parse("的", "\n了\t1\n吗\t2"));
        assertEquals(
                "b.txt:2: expected one stop term a line, found '了\t1'\nb.txt:3: expected one stop term a line, found '吗\t2'",
                wrong.getMessage());
    }
}
