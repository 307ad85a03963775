package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.LexiconFile;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.lexicons.TermLexicon;
import org.wenmai.tokens.Folding;
import org.wenmai.tokens.ListedForms;
import org.wenmai.tokens.ListedWords;

class ListedHitsTest {
    private final ListedHits hits = new ListedHits(new ListedForms(
            TermLexicon.parse(List.of(new LexiconFile("terms", "文脉\t\t文脈\n一二\n")), Folding::fold),
            StopTerms.parse(List.of(new LexiconFile("stop", "的\n了\n一二\n")), Folding::fold),
            ListedWords.NONE));

    private byte[] packed(String... words) {
        for (String word : words) {
            hits.add(word);
        }
        return hits.packed();
    }

    private String found() {
        StringJoiner found = new StringJoiner(" ");
        hits.forEach((form, count) -> found.add(form + ":" + count));
        return found.toString();
    }

    @Test
    void aFormIsCountedHoweverItIsWritten() {
        hits.addPacked(packed("的", "文脉", "文脈", "的", "一二", "别的"));
        assertEquals("2:2 0:2 1:1", found());
    }

    @Test
    void eachDocumentBeginsAtNothing() {
        assertEquals(2, packed("了").length);
        assertEquals(0, packed("别的").length);
        hits.addPacked(packed("了"));
        assertEquals("3:1", found());
        assertEquals("", found());
    }

    @Test
    void partsOfADocumentAddUp() {
        byte[] one = packed("了", "了", "的", "一二");
        byte[] other = packed("的", "了");
        hits.addPacked(one);
        hits.addPacked(other);
        assertEquals("3:3 2:2 1:1", found());
    }
}
