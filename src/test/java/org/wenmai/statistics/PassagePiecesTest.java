package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.speech.Passage;
import org.wenmai.tokens.Token;

class PassagePiecesTest {
    private static final Token NAME = new Token("Ｓｏｒａ", "sora", "nx", "product", 0, 4);
    private static final Token FILTERED = new Token("的", null, "ude1", null, 4, 5);
    private static final Token BARE = new Token("模型", "模型", null, null, 5, 7);

    private static void word(DocumentPieces.Words words, int sentence, Token word) {
        words.add(
                sentence,
                word.begin(),
                word.end(),
                utf8(word.term() == null ? word.text() : word.term()),
                new TermTag(word.pos(), word.type()).packed(word.term() != null));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(PassagePieces pieces, DocumentPieces.Words words) {
        pieces.addWords(words.numbers(), words.types(), words.tags());
    }

    @Test
    void piecesInAnyOrderGiveSentencesInTheirOrderWithTheirWordsInOrder() {
        DocumentPieces.Words words = new DocumentPieces.Words();
        word(words, 2, BARE);
        word(words, 2, NAME);
        word(words, 0, NAME);
        DocumentPieces.Words more = new DocumentPieces.Words();
        word(more, 2, FILTERED);
        PassagePieces.Packer texts = new PassagePieces.Packer();
        texts.sentence(2, 1, false, utf8("Ｓｏｒａ的模型。"));
        texts.sentence(0, 0, true, utf8("Ｓｏｒａ"));
        texts.sentence(1, 1, false, utf8("！"));
        PassagePieces pieces = new PassagePieces();
        add(pieces, words);
        pieces.addSentences(texts.close());
        add(pieces, more);
        List<Passage> passages = pieces.passages();
        assertEquals(
                List.of("0 Ｓｏｒａ", "1 ！", "2 Ｓｏｒａ的模型。"),
                passages.stream()
                        .map(passage -> passage.number() + " " + passage.text())
                        .toList());
        assertEquals(List.of(NAME), pieces.words(0));
        assertEquals(List.of(), pieces.words(1));
        assertEquals(List.of(NAME, FILTERED, BARE), pieces.words(2));
    }

    @Test
    void placesAreCodePointsAlsoBehindThosePairsTake() {
        Token eyes = new Token("👀", null, "x", null, 0, 1);
        Token term = new Token("Sora", "Sora", null, "system", 2, 6);
        DocumentPieces.Words words = new DocumentPieces.Words();
        word(words, 0, eyes);
        word(words, 0, term);
        PassagePieces.Packer texts = new PassagePieces.Packer();
        texts.sentence(0, 0, false, utf8("👀 Sora"));
        PassagePieces pieces = new PassagePieces();
        add(pieces, words);
        pieces.addSentences(texts.close());
        assertEquals(List.of(eyes, term), pieces.words(0));
    }

    @Test
    void wordsWithoutTheirSentenceAreRefused() {
        DocumentPieces.Words words = new DocumentPieces.Words();
        word(words, 7, BARE);
        PassagePieces pieces = new PassagePieces();
        add(pieces, words);
        assertEquals(
                "sentence 7 has tokens but no text",
                assertThrows(IllegalStateException.class, pieces::passages).getMessage());
    }
}
