package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.StopTerms;

class PlainWordsTest {
    private final PlainWords words = new PlainWords(new TermFilter(StopTerms.parse(List.of(), Folding::fold), false));

    private Token.Word word(String text) {
        return words.at(text, Folding.fold(text).toCharArray(), 0, text.length(), true);
    }

    @Test
    void aWordSeenAgainIsTheSame() {
        assertSame(word("foobar"), word("foobar"));
    }

    @Test
    void wordsWrittenOtherwiseAreOthers() {
        assertEquals("Foobar", word("Foobar").text());
        assertEquals("ｆoobar", word("ｆoobar").text());
        assertEquals("foobar", word("Foobar").term());
        assertEquals("foobar", word("foobar").text());
    }

    @Test
    void moreWordsThanAreKeptStayThemselves() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                assertEquals("w" + i, word("w" + i).text());
            }
        }
    }

    @Test
    void numbersAreNoTerms() {
        assertTrue(PlainWords.isNumber(word("1,024")));
        assertNull(word("1,024").term());
        assertFalse(PlainWords.isNumber(word("7B")));
    }
}
