package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentPiecesTest {
    private static final TermTag NOUN = new TermTag("n", null);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(DocumentPieces pieces, DocumentPieces.Words words) {
        pieces.addWords(words.numbers(), words.types(), words.tags());
    }

    @Test
    void aFilteredWordCountsInItsLowerCaseFormAndHasNoTag() {
        DocumentPieces.Words words = new DocumentPieces.Words();
        words.add(0, 0, 3, utf8("The"), NOUN.packed(false));
        words.add(0, 3, 6, utf8("The"), NOUN.packed(true));
        words.add(0, 6, 9, utf8("the"), NOUN.packed(true));
        words.add(0, 9, 12, utf8("THE"), NOUN.packed(false));
        DocumentPieces pieces = new DocumentPieces();
        add(pieces, words);
        TokenSequence sequence = pieces.sequence();
        assertArrayEquals(new String[] {"the", "The"}, TextNumbers.unpack(pieces.types()));
        assertArrayEquals(new int[] {0, 1, 0, 0}, sequence.words());
        assertArrayEquals(new String[] {NOUN.joined()}, TextNumbers.unpack(pieces.tags()));
        assertArrayEquals(new int[] {0, 0, 1, 1, 0, 1}, pieces.tagCounts());
    }

    @Test
    void piecesShareTheirTypes() {
        DocumentPieces.Words first = new DocumentPieces.Words();
        first.add(1, 0, 2, utf8("模型"), NOUN.packed(true));
        DocumentPieces.Words second = new DocumentPieces.Words();
        second.add(0, 0, 1, utf8("好"), NOUN.packed(true));
        second.add(0, 1, 3, utf8("模型"), NOUN.packed(true));
        DocumentPieces pieces = new DocumentPieces();
        add(pieces, first);
        add(pieces, second);
        assertEquals(2, pieces.size());
        assertArrayEquals(new int[] {1, 0, 0}, pieces.sequence().words());
    }
}
