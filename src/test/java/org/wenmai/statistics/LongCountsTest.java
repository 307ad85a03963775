package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongCountsTest {

    @Test
    void countsAsAMapDoesWhileItGrows() {
        Random random = new Random(7);
        LongCounts counts = new LongCounts();
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            long key = random.nextLong(30_000) << random.nextInt(40);
            counts.add(key, i % 5);
            expected.merge(key, (long) (i % 5), Long::sum);
        }
        Map<Long, Long> found = new HashMap<>();
        counts.forEach(found::put);
        assertEquals(expected, found);
        assertEquals(expected.size(), counts.size());
        expected.forEach((key, count) -> assertEquals(count, counts.get(key)));
    }

    @Test
    void aKeyThatWasAddedIsContained() {
        LongCounts counts = new LongCounts();
        counts.add(0, 0);
        assertTrue(counts.contains(0));
        assertFalse(counts.contains(1));
        assertEquals(0, counts.get(1));
    }

    @Test
    void aPhraseTableOfManyPhrasesFindsThemAll() {
        Random random = new Random(11);
        int[] text = random.ints(3000, 0, 40).toArray();
        Map<List<Integer>, int[]> phrases = new HashMap<>();
        for (int length = 2; length <= 5; length++) {
            for (int at = 0; at + length <= text.length; at++) {
                int[] phrase = java.util.Arrays.copyOfRange(text, at, at + length);
                phrases.put(java.util.Arrays.stream(phrase).boxed().toList(), phrase);
            }
        }
        List<int[]> all = List.copyOf(phrases.values());
        PhraseTable table = new PhraseTable(all);
        LongCounts counts = new LongCounts();
        table.match(text, 0, text.length, node -> counts.add(node, 1));
        for (int p = 0; p < all.size(); p++) {
            int[] nodes = table.nodesOf(p);
            int length = table.phrase(p).length;
            assertEquals(text.length - length + 1, counts.get(nodes[0]));
            assertEquals(occurrences(text, table.phrase(p)), counts.get(nodes[nodes.length - 1]));
            assertEquals(p, table.phraseOf(nodes[nodes.length - 1]));
        }
    }

    private static long occurrences(int[] text, int[] phrase) {
        long found = 0;
        for (int at = 0; at + phrase.length <= text.length; at++) {
            found += java.util.Arrays.equals(text, at, at + phrase.length, phrase, 0, phrase.length) ? 1 : 0;
        }
        return found;
    }
}
