package org.wenmai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.speech.Passage;
import org.wenmai.tokens.Token;

class PassagePiecesTest {
    private static final Token NAME = new Token("Ｓｏｒａ", "sora", "nx", "product", 0, 4);
    private static final Token FILTERED = new Token("的", null, "ude1", null, 4, 5);
    private static final Token BARE = new Token("模型", "模型", null, null, 5, 7);

    @Test
    void piecesInAnyOrderGiveSentencesInTheirOrderWithTheirWordsInOrder() {
        PassagePieces.Packer words = new PassagePieces.Packer();
        words.word(2, BARE);
        words.word(2, NAME);
        words.word(0, NAME);
        PassagePieces.Packer more = new PassagePieces.Packer();
        more.word(2, FILTERED);
        PassagePieces.Packer texts = new PassagePieces.Packer();
        texts.sentence(2, 1, "body", "Ｓｏｒａ的模型。");
        texts.sentence(0, 0, "title", "Ｓｏｒａ");
        texts.sentence(1, 1, "body", "！");
        PassagePieces pieces = new PassagePieces();
        for (PassagePieces.Packer packer : List.of(words, texts, more)) {
            pieces.add(packer.close());
        }
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
    void aWordThatComesAgainTakesAFewBytes() {
        PassagePieces.Packer packer = new PassagePieces.Packer();
        int words = 1_000;
        for (int i = 0; i < words; i++) {
            packer.word(i / 10, new Token("大模型", "大模型", "n", "concept", i % 10 * 3, i % 10 * 3 + 3));
        }
        assertEquals(8, packer.close().length / words);
    }
}
