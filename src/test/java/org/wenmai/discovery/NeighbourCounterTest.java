package org.wenmai.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wenmai.discovery.NeighbourCounter.Sentence;

class NeighbourCounterTest {
    private static Map<String, Long> counted(int limit, List<String> candidates, Sentence... sentences) {
        Map<String, Long> counts = new TreeMap<>();
        new NeighbourCounter(new CandidateFinder(candidates), limit)
                .count(List.of(sentences).iterator())
                .forEachRemaining(count -> counts.merge(
                        candidates.get(count.candidate()) + " " + count.kind() + " "
                                + count.key().replace(Neighbours.END, "end").replace("\u0001", "sign "),
                        count.count(),
                        Long::sum));
        return counts;
    }

    @Test
    void aNeighbourIsTheNextUnitOrTheSignThatStandsThere() {
        assertEquals(
                new TreeMap<>(Map.of(
                        "韶川 LEFT 在", 1L,
                        "韶川 LEFT end", 1L,
                        "韶川 LEFT sign ，", 1L,
                        "韶川 RIGHT patch", 1L,
                        "韶川 RIGHT sign 。", 1L,
                        "韶川 RIGHT end", 1L,
                        "韶川 DOCUMENT d1", 2L,
                        "韶川 DOCUMENT d2", 1L)),
                counted(
                        NeighbourCounter.LIMIT,
                        List.of("韶川"),
                        new Sentence("d1", "在韶川 Patch"),
                        new Sentence("d1", "韶川。"),
                        new Sentence("d2", "是，韶川")));
    }

    @Test
    void signsThatEncloseOrListAreLikeNoOtherNeighbour() {
        assertEquals(
                Map.of("韶川 DOCUMENT d1", 3L, "韶川 LEFT end", 1L),
                counted(NeighbourCounter.LIMIT, List.of("韶川"), new Sentence("d1", "韶川、《韶川》“韶川”")));
    }

    @Test
    void candidatesInsideOthersAreFoundTooAndLatinIsNeverCut() {
        Map<String, Long> counts = counted(
                NeighbourCounter.LIMIT,
                List.of("韶川", "韶川仪", "stability ai", "ai"),
                new Sentence("d1", "韶川仪"),
                new Sentence("d1", "Stability AI"),
                new Sentence("d1", "StabilityAI"));
        assertEquals(1L, counts.get("韶川 RIGHT 仪"));
        assertEquals(1L, counts.get("韶川仪 RIGHT end"));
        assertEquals(1L, counts.get("stability ai DOCUMENT d1"));
        assertEquals(1L, counts.get("ai LEFT stability"));
    }

    @Test
    void handingOnEarlyDoesNotChangeTheSums() {
        Sentence[] sentences = new Sentence[50];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = new Sentence("d" + i % 7, "山水云韶川".charAt(i % 5) + "韶川" + (char) ('一' + i));
        }
        List<String> candidates = List.of("韶川", "川韶");
        assertEquals(counted(NeighbourCounter.LIMIT, candidates, sentences), counted(4, candidates, sentences));
    }
}
