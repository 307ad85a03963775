package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes of meaning, as HanLP's dictionary of synonyms has them. */
class HanLpWordClassesTest {
    private static List<Integer> of(String word) {
        List<Integer> classes = new ArrayList<>();
        HanLpWordClasses.shared().of(word, 0, word.length(), (number, of) -> classes.add(number));
        return classes;
    }

    @Test
    void synonymsShareAClass() {
        assertEquals(of("高兴"), of("高兴"));
        assertTrue(of("高兴").stream().anyMatch(of("快乐")::contains));
        assertNotEquals(of("高兴"), of("桌子"));
    }

    @Test
    void aWordOfSeveralMeaningsHasSeveralClasses() {
        assertTrue(of("东西").size() > 1);
    }

    @Test
    void anUnknownWordHasNone() {
        assertEquals(List.of(), of("囧囧囧囧"));
        assertEquals(List.of(), of(""));
    }

    @Test
    void aWordIsFoundAtItsPlaceInAText() {
        List<Integer> found = new ArrayList<>();
        HanLpWordClasses.shared().of("很高兴。", 1, 3, (number, of) -> found.add(number));
        assertEquals(of("高兴"), found);
    }
}
