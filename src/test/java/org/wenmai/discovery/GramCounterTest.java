package org.wenmai.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wenmai.tokens.WordUnits;

class GramCounterTest {
    private static Map<String, Long> counted(List<String> sentences, long minimum, int maxUnits, int limit) {
        GramSketch sketch = new GramSketch(10_000, minimum, maxUnits);
        sentences.forEach(sketch::add);
        Map<String, Long> counts = new TreeMap<>();
        new GramCounter(sketch, limit)
                .count(sentences.iterator())
                .forEachRemaining(gram -> counts.merge(gram.text(), gram.count(), Long::sum));
        counts.values().removeIf(count -> count < minimum);
        return counts;
    }

    /** All stretches, one by one. */
    private static Map<String, Long> naively(List<String> sentences, long minimum, int maxUnits) {
        Map<String, Long> counts = new TreeMap<>();
        for (String sentence : sentences) {
            WordUnits units = WordUnits.of(sentence);
            for (int from = 0; from < units.size(); from++) {
                for (int to = from + 1; to <= units.size() && to - from <= maxUnits; to++) {
                    if (to > from + 1 && !GramWalk.goesOn(units, to - 1)) {
                        break;
                    }
                    counts.merge(units.text(from, to), 1L, Long::sum);
                }
            }
        }
        counts.values().removeIf(count -> count < minimum);
        return counts;
    }

    private static List<String> randomSentences(long seed, int n) {
        Random random = new Random(seed);
        String[] parts = {"山", "水", "云", "Patch", "AI", " ", "，", "3", "的", "奥·", "GPT-4", "𠮷"};
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int k = random.nextInt(20); k > 0; k--) {
                sentence.append(parts[random.nextInt(parts.length)]);
            }
            sentences.add(sentence.toString());
        }
        return sentences;
    }

    @Test
    void countsEveryStretchOfUnitsThatReachesTheMinimum() {
        List<String> sentences = List.of("时空Patch，时空 patch", "时空");
        assertEquals(
                Map.of("时", 3L, "空", 3L, "时空", 3L, "patch", 2L, "空patch", 2L, "时空patch", 2L),
                counted(sentences, 2, 8, GramCounter.LIMIT));
    }

    @Test
    void countsAsOneDoesByHandOnRandomText() {
        for (long seed = 0; seed < 5; seed++) {
            List<String> sentences = randomSentences(seed, 400);
            assertEquals(naively(sentences, 3, 6), counted(sentences, 3, 6, GramCounter.LIMIT));
        }
    }

    @Test
    void handingOnEarlyDoesNotChangeTheSums() {
        List<String> sentences = randomSentences(7, 400);
        assertEquals(naively(sentences, 2, 5), counted(sentences, 2, 5, 50));
    }

    @Test
    void aSketchInPartsIsTheSketchOfTheWhole() {
        List<String> sentences = randomSentences(3, 300);
        GramSketch whole = new GramSketch(10_000, 4, 5);
        sentences.forEach(whole::add);
        GramSketch left = new GramSketch(10_000, 4, 5);
        GramSketch right = new GramSketch(10_000, 4, 5);
        sentences.subList(0, 100).forEach(right::add);
        sentences.subList(100, 300).forEach(left::add);
        left.merge(right);
        assertEquals(whole.units(), left.units());
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long hash = random.nextLong();
            assertEquals(whole.mayReach(hash), left.mayReach(hash));
        }
    }

    @Test
    void numbersGoWithLatinNeighboursOnly() {
        Map<String, Long> counts = counted(List.of("Llama 3在3月", "Llama 3在3月"), 2, 8, GramCounter.LIMIT);
        assertTrue(counts.containsKey("llama 3"));
        assertTrue(
                counts.keySet().stream().noneMatch(gram -> gram.contains("3月") || gram.contains("3在")),
                counts::toString);
    }

    @Test
    void anEmptyCorpusHasNoGrams() {
        assertEquals(Map.of(), counted(List.of(), 2, 8, GramCounter.LIMIT));
        assertEquals(Map.of(), counted(List.of("", "。"), 2, 8, GramCounter.LIMIT));
    }
}
