package org.wenmai.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenmai.lexicons.StopTerms;
import org.wenmai.segmentation.ViterbiSegmenter;

class UnlistedWordsTest {
    private final TermFilter filter = new TermFilter(StopTerms.parse(List.of(), Folding::fold), false);
    private final WholeWords whole =
            new WholeWords(Shipped.listedWords(), ViterbiSegmenter.shared().vocabulary(), filter);
    private final UnlistedWords words = new UnlistedWords(filter, whole);

    private Token.Word word(String text, String pos) {
        return words.word(words.at(text.toCharArray(), 0, text.length(), pos));
    }

    @Test
    void aNameIsOneWordEachTime() {
        Token.Word name = word("林晓禾", "nr");
        assertEquals(new Token.Word("林晓禾", "林晓禾", "nr", "person"), name);
        assertSame(name, word("林晓禾", "nr"));
    }

    @Test
    void theSameCharactersAreAnotherWordWhereTheyAreSeenAsSomethingElse() {
        assertEquals("person", word("林晓禾", "nr").type());
        assertNull(word("林晓禾", null).type());
    }

    @Test
    void aWordOfAListIsNone() {
        assertNull(word("链接", "nr"));
        assertNull(word("原链接", "nr")); // nobody has such a name
        assertEquals("原链接", word("原链接", null).text());
    }

    @Test
    void longWordsAreMadeAnew() {
        assertEquals("person", word("斯维亚托斯拉夫", "nrf").type());
        assertEquals("维斯亚托斯拉夫", word("维斯亚托斯拉夫", "nrf").text());
    }

    /** More words than are kept: each is what it would be alone. */
    @Test
    void wordsThatPushEachOtherOutAreStillTheirOwn() {
        Random random = new Random(4);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int size = 1 + random.nextInt(5); size > 0; size--) {
                text.append((char) ('一' + random.nextInt(40)));
            }
            String pos = random.nextBoolean() ? "nr" : null;
            Token.Word word = word(text.toString(), pos);
            if (word != null) {
                assertEquals(text.toString(), word.text());
                assertEquals(pos, word.pos());
            }
        }
    }
}
