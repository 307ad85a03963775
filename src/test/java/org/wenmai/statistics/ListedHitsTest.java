package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedForms;

class ListedHitsTest {
    private final ListedHits hits = new ListedHits(new ListedForms(
            TermLexicon.parse(List.of(new LexiconFile("terms", "文脉\t\t文脈\n一二\n")), Folding::fold),
            StopTerms.parse(List.of(new LexiconFile("stop", "的\n了\n一二\n")), Folding::fold)));

    private String added(String... words) {
        for (String word : words) {
            hits.add(word);
        }
        return hits.packed();
    }

    @Test
    void aFormIsCountedHoweverItIsWritten() {
        assertEquals("2:2 0:2 1:1 ", added("的", "文脉", "文脈", "的", "一二", "别的"));
    }

    @Test
    void eachDocumentBeginsAtNothing() {
        assertEquals("3:1 ", added("了"));
        assertEquals("", added("别的"));
        assertEquals("3:1 ", added("了"));
    }

    @Test
    void partsOfADocumentAddUp() {
        String one = added("了", "了", "的", "一二");
        String other = added("的", "了");
        hits.addPacked(one);
        hits.addPacked(other);
        assertEquals("3:3 2:2 1:1 ", hits.packed());
    }
}
