package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextNumbersTest {
    @Test
    void numbersTextsInTheOrderTheyCome() {
        Random random = new Random(7);
        Set<String> expected = new LinkedHashSet<>();
        TextNumbers numbers = new TextNumbers();
        for (int i = 0; i < 5_000; i++) {
            String text = random.nextInt(50) == 0 ? "" : "文" + Integer.toString(random.nextInt(900), 36) + "𠮷";
            expected.add(text);
            assertEquals(new ArrayList<>(expected).indexOf(text), numbers.number(text));
        }
        assertArrayEquals(expected.toArray(), TextNumbers.unpack(numbers.packed()));
        assertEquals(expected.size(), TextNumbers.count(numbers.packed()));
    }

    @Test
    void findsTheTextsOfAnotherList() {
        byte[] packed = TextNumbers.of(List.of("乙", "", "丁", "甲")).packed();
        TextNumbers numbers = TextNumbers.of(List.of("甲", "乙", "丙"));
        assertArrayEquals(new int[] {1, -1, -1, 0}, numbers.knownOf(packed));
        assertEquals(3, numbers.size());
        assertArrayEquals(new int[] {1, 3, 4, 0}, numbers.numbersOf(packed));
    }
}
