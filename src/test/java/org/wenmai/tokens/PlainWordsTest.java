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

    private int number(String text) {
        return words.at(text, Folding.fold(text).toCharArray(), 0, text.length(), true);
    }

    private Token.Word word(String text) {
        return words.word(number(text));
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
    void longWordsAndThoseOfOtherLettersAreKnownToo() {
        for (String word : new String[] {"ninechars", "Ångström", "тест", "a".repeat(24), "a".repeat(25)}) {
            assertEquals(word, word(word).text());
            assertEquals(word, word(word).text());
        }
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
        assertTrue(words.isNumber(number("1,024")));
        assertNull(word("1,024").term());
        assertFalse(words.isNumber(number("7B")));
    }
}
