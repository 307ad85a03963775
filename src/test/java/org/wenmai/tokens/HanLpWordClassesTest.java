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
        return of(word, 0, word.length());
    }

    private static List<Integer> of(String text, int begin, int end) {
        HanLpWordClasses all = HanLpWordClasses.shared();
        List<Integer> classes = new ArrayList<>();
        int word = all.find(HanLpWordClasses.hash(text.toCharArray(), begin, end));
        for (int place = word + 1; all.at(place) != HanLpWordClasses.NONE; place++) {
            classes.add(all.at(place));
        }
        assertEquals(all.count(word), classes.size());
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
        assertEquals(of("高兴"), of("很高兴。", 1, 3));
    }
}
