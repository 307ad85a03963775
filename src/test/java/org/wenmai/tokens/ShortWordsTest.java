package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShortWordsTest {
    private final ShortWords words = ShortWords.of("of", "for", "eightone");

    private boolean contains(String text, int begin, int end) {
        return words.contains(text.toCharArray(), begin, end);
    }

    @Test
    void aWordIsFoundWhereItStands() {
        assertTrue(contains("made of it", 5, 7));
        assertTrue(contains("eightone", 0, 8));
    }

    @Test
    void othersAreNot() {
        assertFalse(contains("often", 0, 5));
        assertFalse(contains("o", 0, 1));
        assertFalse(contains("", 0, 0));
        assertFalse(contains("eightones", 0, 9));
        assertFalse(contains("ŏf", 0, 2));
    }

    @Test
    void wordsThatCannotBePackedAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ShortWords.of("ninechars"));
        assertThrows(IllegalArgumentException.class, () -> ShortWords.of("字"));
    }

    @Test
    void packedCharactersTellWordsApart() {
        assertNotEquals(ShortWords.packed("ab", 0, 2), ShortWords.packed("ba", 0, 2));
        assertEquals(ShortWords.packed("xab", 1, 3), ShortWords.packed("ab", 0, 2));
        assertEquals(0, ShortWords.packed("字", 0, 1));
        assertEquals(0, ShortWords.packed("ninechars", 0, 9));
    }
}
