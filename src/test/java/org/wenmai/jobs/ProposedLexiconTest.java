package org.wenmai.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.discovery.Proposal;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.tokens.Folding;

class ProposedLexiconTest {
    private static Proposal proposal(long documents, String... surfaces) {
        return new Proposal(
                surfaces[0],
                Proposal.aliases(List.of(surfaces)),
                1_200,
                documents,
                8.5,
                2,
                3,
                17,
                "d1:0",
                "…在# 一句\t话…");
    }

    @Test
    void theFileIsATermLexicon() {
        String file = ProposedLexicon.of(List.of(proposal(3, "时空Patch", "时空 Patch", "时空patch"), proposal(1, "韶川仪")));
        assertTrue(file.contains("# 1,200 times in 3 documents: …在# 一句"), file);
        assertTrue(file.contains("# 1,200 times in 1 document: …在# 一句"), file);
        List<TermLexicon.Entry> entries = TermLexicon.parse(List.of(new LexiconFile("proposed", file)), Folding::fold)
                .entries();
        assertEquals(
                List.of(
                        new TermLexicon.Entry("时空Patch", "时空Patch", null),
                        new TermLexicon.Entry("时空 Patch", "时空Patch", null),
                        new TermLexicon.Entry("韶川仪", "韶川仪", null)),
                entries);
    }
}
