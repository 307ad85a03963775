package org.wenmai.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {
    @Test
    void spellingsThatFoldingMakesEqualAreOne() {
        assertEquals(List.of("AI 助手"), Proposal.aliases(List.of("AI助手", "AI 助手", "ＡＩ助手", "ai 助手")));
        assertEquals(List.of(), Proposal.aliases(List.of("韶川儀", "韶川仪")));
    }

    @Test
    void theBestSentenceIsNearestToFortyCharactersThenFirstById() {
        Spellings spellings = new Spellings(new CandidateFinder(List.of("韶川")));
        spellings.add("d2:0", "甲".repeat(38) + "韶川");
        spellings.add("d1:0", "乙".repeat(38) + "韶川");
        spellings.add("d0:0", "韶川");
        spellings.add("d0:1", "韶川韶 川");
        List<Spellings.Spelling> found = new ArrayList<>();
        spellings.found().forEachRemaining(found::add);
        found.sort(Comparator.comparing(Spellings.Spelling::surface));
        assertEquals(1, found.size());
        assertEquals(4, found.get(0).count());
        assertEquals("d1:0", found.get(0).sentenceId());
        assertEquals("…" + "乙".repeat(30) + "韶川", found.get(0).quote());
    }
}
