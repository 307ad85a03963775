package org.wenmai.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static final String MARKS = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n";

    private static int[] numbers(String vocabulary, String text, int most) {
        return new WordPiece("vocab.txt", MARKS + vocabulary).of(text, most).numbers();
    }

    @Test
    void longestPiecesFromTheLeft() {
        // 4 un, 5 ##aff, 6 ##able, 7 ##a: the example of the paper's own code
        assertArrayEquals(new int[] {2, 4, 5, 6, 3}, numbers("un\n##aff\n##able\n##a", "unaffable", 10));
        assertArrayEquals(new int[] {2, 1, 3}, numbers("un\n##aff", "unaffable", 10));
    }

    @Test
    void chineseCharactersAndMarksStandAlone() {
        assertArrayEquals(new int[] {2, 4, 5, 6, 4, 3}, numbers("好\n，\ngpt", "好，GPT好", 10));
        assertArrayEquals(new int[] {2, 1, 1, 3}, numbers("好", "壬癸", 10));
    }

    @Test
    void capitalsCountWhereTheVocabularyHasThem() {
        assertArrayEquals(new int[] {2, 5, 4, 3}, numbers("cafe\nCafe", "Cafe cafe", 10));
        assertArrayEquals(new int[] {2, 4, 4, 3}, numbers("cafe", "Café CAFE", 10));
    }

    @Test
    void marksInCapitalsAreNoWords() {
        assertArrayEquals(new int[] {2, 7, 3}, numbers("[MASK]\n<S>\n<T>\nsora", "Sora", 10));
    }

    @Test
    void aWordThatWouldGoBeyondIsNotBegun() {
        WordPiece.Pieces pieces = new WordPiece("vocab.txt", MARKS + "好\nun\n##a").of("好 una好", 4);
        assertArrayEquals(new int[] {2, 4, 3}, pieces.numbers());
        assertEquals(2, pieces.read());
    }

    @Test
    void linesOfWindowsReadTheSame() {
        assertArrayEquals(
                new int[] {2, 4, 3},
                new WordPiece("vocab.txt", (MARKS + "好\n").replace("\n", "\r\n"))
                        .of("好", 9)
                        .numbers());
    }
}
